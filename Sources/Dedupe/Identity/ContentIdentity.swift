import News

/// The name of last resort: title, date and the beginning of the text, inside one feed.
///
/// - Returns: nil where the entry has none of them, nor an enclosure.
func contentKey(of entry: Entry, in scope: String) -> IdentityKey? {
  let text = beginningOfText(entry)
  let title = entry.title ?? ""
  let date = entry.published?.description ?? ""
  if !title.isEmpty || !date.isEmpty || !text.isEmpty {
    return IdentityKey(namespace: "content", scope, title, date, text)
  }
  // Enclosures come last: some are signed anew at every poll.
  return entry.enclosures.first.map { IdentityKey(namespace: "enclosure", scope, $0.url) }
}

func beginningOfText(_ entry: Entry) -> String {
  beginning(of: entry.contentHTML ?? entry.summaryHTML ?? "")
}

private func beginning(of text: String) -> String {
  String(decoding: text.utf8.prefix(4096), as: UTF8.self)
}
