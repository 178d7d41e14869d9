import Markup

/// A set of tags, asked once for every element of a page.
struct TagSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init(_ tags: HTMLTag...) {
    for tag in tags { insert(tag) }
  }

  private mutating func insert(_ tag: HTMLTag) {
    let bit = UInt64(1) << UInt64(tag.rawValue & 63)
    switch tag.rawValue >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    case 3: words.3 |= bit
    default: break
    }
  }

  func contains(_ tag: HTMLTag) -> Bool {
    let bit = UInt64(1) << UInt64(tag.rawValue & 63)
    switch tag.rawValue >> 6 {
    case 0: return words.0 & bit != 0
    case 1: return words.1 & bit != 0
    case 2: return words.2 & bit != 0
    case 3: return words.3 & bit != 0
    default: return false
    }
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

  /// Elements whose content nobody reads as text.
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
