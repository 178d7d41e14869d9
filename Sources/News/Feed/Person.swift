/// An author, as a feed or a page names one. At least one of the fields is set.
public struct Person: Sendable, Hashable {
  public var name: String?
  public var email: String?
  public var url: String?

  public init(name: String? = nil, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}
