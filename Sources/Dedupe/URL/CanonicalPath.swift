/// Without session, default document, AMP marks and the slash at the end; empty for a home page.
func canonicalPath(_ path: String) -> String {
  var segments = percentNormalised(path).split(separator: "/", omittingEmptySubsequences: false).map(
    withoutSession)
  if segments.first == "" { segments.removeFirst() }
  dropTrailingSlash(&segments)
  if let last = segments.last, isDefaultDocument(last) { segments.removeLast() }
  dropAMP(&segments)
  return segments.map { "/" + $0 }.joined()
}

private func dropTrailingSlash(_ segments: inout [String]) {
  if segments.last == "" { segments.removeLast() }
}

/// `news;jsessionid=1A2B` (Java Servlet 6.1 §7.1.3).
private func withoutSession(_ segment: Substring) -> String {
  let parts = segment.split(separator: ";", omittingEmptySubsequences: false)
  guard parts.count > 1 else { return String(segment) }
  return parts.filter { !$0.lowercased().hasPrefix("jsessionid=") }.joined(separator: ";")
}

/// What a server sends for a folder.
private func isDefaultDocument(_ name: String) -> Bool {
  switch name.lowercased() {
  case "index.html", "index.htm", "index.shtml", "index.php", "index.jsp", "index.asp", "index.aspx": true
  case "default.html", "default.htm", "default.asp", "default.aspx": true
  default: false
  }
}

/// `/news/story/amp`, `/amp/news/story`, `story.amp`, `story.amp.html`; `/amp` and `/amp/story` stay, for they may
/// be a section about amplifiers.
private func dropAMP(_ segments: inout [String]) {
  if segments.count > 1, segments.last == "amp" { segments.removeLast() }
  if segments.count > 2, segments.first == "amp" { segments.removeFirst() }
  guard let last = segments.last else { return }
  for (suffix, plain) in [(".amp", ""), (".amp.html", ".html")] where last.hasSuffix(suffix) {
    let stem = last.dropLast(suffix.utf8.count)
    if !stem.isEmpty { segments[segments.count - 1] = stem + plain }
  }
}
