public import News

/// By which names one entry of a feed is known. An article is known as soon as one of them is.
public struct EntryIdentity: Sendable, Hashable {
  /// The name of the article in the output, made from the first of the keys.
  public let id: ArticleID
  /// At least one; the first is the primary one, from which `id` is made.
  public let keys: [IdentityKey]
  /// Set where the link may be a page that changes under its address.
  public let changingPage: ChangingPage?
  /// Where the entry stands in its body.
  public let index: Int
}

/// The distinct entries of one feed body.
public struct IdentifiedBody: Sendable, Hashable {
  /// One for each distinct entry, in the order of the body.
  public internal(set) var entries: [EntryIdentity] = []
  /// Entries that say nothing by which they could be known again.
  public internal(set) var unidentifiable: [UnidentifiableEntry] = []
  /// How many entries were left out because an earlier one of the same body has one of their keys.
  public internal(set) var repeated = 0
}

/// An entry without identity, and why.
public struct UnidentifiableEntry: Sendable, Hashable {
  /// What an entry lacks.
  public enum Reason: String, Sendable, Hashable {
    /// Neither link nor guid nor title nor date nor text nor enclosure.
    case empty
  }

  /// Where the entry stands in its body.
  public let index: Int
  /// Why it has no identity.
  public let reason: Reason
}
