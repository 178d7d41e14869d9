/// The bytes of an article's page, with what the server said of them.
public struct Page: Sendable {
  /// Where it was in the end, after redirects; the base of its relative links unless the page names another.
  public var url: String
  /// The body with content codings removed, in whatever character encoding it came.
  public var body: [UInt8]
  /// The Content-Type header, or what stands for it (`text/plain` for a .txt file).
  public var contentType: String?

  /// A page as it was fetched, or as it was handed in.
  public init(url: String, body: [UInt8], contentType: String? = nil) {
    self.url = url
    self.body = body
    self.contentType = contentType
  }
}
