import News

/// The page behind an AMP viewer or cache (https://amp.dev: "AMP Cache URL format"): `google.com/amp/s/site/path`,
/// `site-example.cdn.ampproject.org/c/s/site.example/path`. The `s` stands for https.
func originalOfAMPCache(_ url: WebURL) -> WebURL? {
  guard url.isHTTP, let host = url.host, var rest = pathBehindCache(url.path, host: canonicalHost(host))
  else {
    return nil
  }
  if rest.hasPrefix("s/") { rest = rest.dropFirst(2) }
  let name = rest.prefix { $0 != "/" }
  guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
  let query = url.query.map { "?" + $0 } ?? ""
  return WebURL("https://" + rest + query)
}

private func pathBehindCache(_ path: String, host: String) -> Substring? {
  if host == "google.com" { return dropping("/amp/", from: path) }
  guard host == "cdn.ampproject.org" || host.hasSuffix(".cdn.ampproject.org") else { return nil }
  return dropping("/c/", from: path) ?? dropping("/v/", from: path)
}

private func dropping(_ prefix: String, from path: String) -> Substring? {
  path.hasPrefix(prefix) ? path.dropFirst(prefix.utf8.count) : nil
}
