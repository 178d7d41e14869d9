import News

/// Resolves the links of a page; the one place where texts become URLs.
struct Addresses {
  private let base: WebURL?

  init(page: String, base: String?) {
    let page = WebURL(page)
    self.base = base.flatMap { WebURL($0, base: page) } ?? page
  }

  /// - Returns: nil for what is no URL, and for `data:`, `javascript:` and the like.
  func resolve(_ text: String?) -> String? {
    guard let text else { return nil }
    if WebURL.isNormalHTTP(text) { return text }
    guard !text.isEmpty, let url = WebURL(text, base: base), url.isHTTP || url.isFile else {
      return nil
    }
    return url.description
  }

  /// The host without `www.`, for want of a better name of the outlet.
  var host: String? { base?.host }
}
