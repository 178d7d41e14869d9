import Markup

/// A set of tags, asked once for every element of a page. All tags that are asked for have small numbers.
struct TagSet: Sendable {
  private var numbers = ByteSet()

  init() {}

  init(_ tags: HTMLTag...) {
    for tag in tags {
      if let number = UInt8(exactly: tag.rawValue) { numbers.insert(number) }
    }
  }

  @inline(__always)
  func contains(_ tag: HTMLTag) -> Bool {
    tag.rawValue < 256 && numbers.contains(UInt8(truncatingIfNeeded: tag.rawValue))
  }

  func union(_ other: TagSet) -> TagSet {
    var union = self
    union.numbers.formUnion(other.numbers)
    return union
  }
}

extension TagSet {
  /// Elements that begin and end a line of their own.
  static let blocks = TagSet(
    .html, .body, .article, .section, .nav, .aside, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .header, .footer,
    .address,
    .p, .hr, .pre, .blockquote, .ol, .ul, .menu, .li, .dl, .dt, .dd, .figure, .figcaption, .main, .search,
    .div,
    .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th, .form, .fieldset, .legend, .details, .summary,
    .dialog,
    .option, .iframe, .video, .audio)

  static let headings = TagSet(.h1, .h2, .h3, .h4, .h5, .h6)

  /// Elements whose content is not read as text.
  static let unreadable = TagSet(
    .head, .script, .style, .template, .noscript, .iframe, .object, .embed, .video, .audio, .canvas, .svg,
    .map,
    .input, .select, .textarea, .button, .option, .datalist, .progress, .meter, .dialog, .rt, .rp, .math)

  /// Elements that say that they are not the article.
  static let chrome = TagSet(.nav, .aside, .footer, .menu, .search, .form, .label, .fieldset)

  /// Elements inside a line whose class says nothing of the block they stand in.
  static let lines = TagSet(
    .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .td, .tr, .tbody, .table, .body, .html, .main, .article)
}
