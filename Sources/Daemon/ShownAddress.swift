import News

/// An address as a log may show it: without user, password, query and fragment, where secrets live.
func shown(_ address: String) -> String {
  guard let url = WebURL(address), let host = url.host else {
    return address.prefix { $0 != "?" && $0 != "#" }.description
  }
  return "\(url.scheme)://\(host)\(url.port.map { ":\($0)" } ?? "")\(url.path)"
}

/// A link that can be followed and fetched; `javascript:` and `data:` are neither.
func followable(_ link: String?) -> String? {
  guard let link, let url = WebURL(link), url.isHTTP || url.isFile else { return nil }
  return link
}
