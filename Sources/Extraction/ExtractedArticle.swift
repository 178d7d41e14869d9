public import News

/// An article, and how its text was chosen.
public struct ExtractedArticle: Sendable {
  /// Metadata and body.
  public var article: Article
  /// What the text is made of: the page, or what the feed carries.
  public var textFrom: TextSource
  /// Why the page gave no article, where the feed's text stands in its place.
  public var pageError: ExtractionError?
  /// Empty unless it was asked for (`ExtractionOptions.explains`).
  public var explanation: Explanation

  /// Hashes of the page's passages, for the memory of its site; nil where no memory was handed in.
  public var pageHashes: SiteMemory.PageHashes?

  /// An article that came from elsewhere than ``Extractor``, with the same shape.
  public init(
    article: Article, textFrom: TextSource = .page, explanation: Explanation = Explanation(),
    pageHashes: SiteMemory.PageHashes? = nil
  ) {
    self.article = article
    self.textFrom = textFrom
    self.explanation = explanation
    self.pageHashes = pageHashes
  }
}

/// Each piece of a page in order, with what became of it and the rule that decided.
public struct Explanation: Sendable {
  /// What became of one piece of the page.
  public struct Decision: Sendable, Hashable {
    /// Whether the piece belongs to the article.
    public let verdict: Verdict
    /// The name of the rule that decided, for people to read.
    public let rule: String
    /// Where it stands: the names of the innermost elements, such as `div>ul>li`.
    public let path: String
    /// The beginning of its text.
    public let excerpt: String
  }

  /// In the order of the page.
  public internal(set) var decisions: [Decision] = []

  /// An explanation that says nothing: what there is unless one was asked for.
  public init() {}
}
