import News

/// Resolves the links of a page; the one place where texts become URLs.
struct Addresses {
  private let base: WebURL?
  /// Whether the page is a file: only those lead to files.
  private let isLocal: Bool

  /// - Parameter own: what the page says that its address is; used only where there is no other.
  init(page: String, base: String?, own: String? = nil) {
    let page = page.isEmpty ? own.flatMap { WebURL($0) }.flatMap { $0.isHTTP ? $0 : nil } : WebURL(page)
    isLocal = page?.isFile ?? false
    self.base = base.flatMap { WebURL($0, base: page) } ?? page
  }

  /// - Returns: nil for what is no URL, and for `data:`, `javascript:` and the like.
  func resolve(_ text: String?) -> String? {
    guard let text else { return nil }
    if WebURL.isNormalHTTP(text) { return text }
    guard !text.isEmpty, let url = WebURL(text, base: base), url.isHTTP || (isLocal && url.isFile) else {
      return nil
    }
    return url.description
  }

  /// The host without `www.`, for want of a better name of the publisher.
  var host: String? { base?.host }
}
