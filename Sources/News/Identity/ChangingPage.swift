/// A page under which a feed may put another article every day ("word of the day"). Its address alone says little.
///
/// An article that no key knows is known nevertheless where `link` is, for another feed may have brought it; but not where
/// `listing` is too, for then this very feed has had another article there.
public struct ChangingPage: Sendable, Hashable {
  /// The key that an ordinary entry of this link has, in every feed.
  public let link: IdentityKey
  /// That this feed has listed the page.
  public let listing: IdentityKey

  /// A page by both of its keys.
  public init(link: IdentityKey, listing: IdentityKey) {
    self.link = link
    self.listing = listing
  }
}
