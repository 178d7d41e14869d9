public import News

/// An article, and how its text was chosen.
public struct ExtractedArticle: Sendable {
  public var article: Article
  /// What the text is made of: the page, or what the feed carries.
  public var textFrom: TextSource
  /// Why the page gave no article, where the feed's text stands in its place.
  public var pageError: ExtractionError?
  /// Empty unless it was asked for (`ExtractionOptions.explains`).
  public var explanation: Explanation

  /// What the page says, for the memory of its site; nil where no memory was handed in.
  public var said: SiteMemory.Page?

  public init(
    article: Article, textFrom: TextSource = .page, explanation: Explanation = Explanation(),
    said: SiteMemory.Page? = nil
  ) {
    self.article = article
    self.textFrom = textFrom
    self.explanation = explanation
    self.said = said
  }
}

/// Each piece of a page in order, with what became of it and the rule that decided.
public struct Explanation: Sendable {
  public struct Candidate: Sendable, Hashable {
    public let verdict: Verdict
    /// The name of the rule.
    public let rule: String
    /// Where it stands: the names of the innermost elements, such as `div>ul>li`.
    public let path: String
    /// The beginning of its text.
    public let excerpt: String
  }

  public internal(set) var candidates: [Candidate] = []

  public init() {}
}
