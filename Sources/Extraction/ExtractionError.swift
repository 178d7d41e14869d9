public import News

/// Why a page gave no article.
public enum ExtractionError: Error, Sendable, Hashable {
  /// The bytes are something else than a page of text: a PDF, a picture, an archive.
  case notHTML(what: String, url: String)
  /// There is no text on the page: it is empty, or a script was to fill it.
  case empty(url: String)
  /// The page is clearly no article: a challenge, an error page, a list.
  case notAnArticle(kind: String, url: String)
}

extension ExtractionError {
  /// Bad input, each of them: this page is left out, the next is tried.
  public var disposition: Disposition { .skip }

  /// A short name for counters and batch output.
  public var code: String {
    switch self {
    case .notHTML: "not_html"
    case .empty: "empty"
    case .notAnArticle: "not_an_article"
    }
  }
}

extension ExtractionError: CustomStringConvertible {
  /// The address of the page, where it is known, and what is wrong with it.
  public var description: String {
    url.isEmpty ? complaint : "\(url): \(complaint)"
  }

  private var url: String {
    switch self {
    case .notHTML(_, let url), .empty(let url), .notAnArticle(_, let url): url
    }
  }

  private var complaint: String {
    switch self {
    case .notHTML(let what, _): "not a page but \(what)"
    case .empty: "no text on the page"
    case .notAnArticle(let kind, _): "no article but \(kind)"
    }
  }
}
