/// An author, as a feed or a page names one. At least one of the fields is set.
public struct Person: Sendable, Hashable {
  /// As it is written; may also be that of an organisation.
  public var name: String?
  /// Without `mailto:`.
  public var email: String?
  /// A page of the person, resolved.
  public var url: String?

  /// A person by what is known.
  public init(name: String? = nil, email: String? = nil, url: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
  }
}
