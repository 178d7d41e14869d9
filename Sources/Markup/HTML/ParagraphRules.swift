/// Small questions that the tree builder asks.
enum ParagraphRules {
  /// Whether an element ends the paragraph that it begins in (HTML Standard §13.2.6.4.7). libxml2 knows the
  /// elements of HTML 4 only.
  static func closesParagraph(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption, .figure, .footer, .form, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section,
      .summary, .ul, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .listing, .table, .hr, .li, .dd, .dt, .xmp:
      true
    default: false
    }
  }

  /// What may stand in a head, or ends it by itself.
  static func belongsInHead(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .base, .basefont, .bgsound, .body, .head, .link, .meta, .noframes, .noscript, .script, .style,
      .template, .title:
      true
    default: false
    }
  }

  /// What a paragraph outside does not reach into ("button scope").
  static func isScope(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .table, .td, .th, .caption, .template, .object, .applet, .marquee, .button, .svg, .math: true
    default: false
    }
  }

  static func isBlank(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where !Markup.isBlank(bytes[index]) { return false }
    return true
  }

  static func isJSONLD(_ type: ArraySlice<UInt8>) -> Bool {
    let wanted = Array("application/ld+json".utf8)
    let trimmed = type.drop(while: Markup.isBlank).prefix(wanted.count).map(asciiLowercase)
    return trimmed == wanted
  }
}

extension [UInt8] {
  /// Appends text; the control characters U+0080 to U+009F, which `&#146;` has become, were meant in windows-1252.
  mutating func append(correcting bytes: Span<UInt8>) {
    reserveCapacity(count + bytes.count, doubling: true)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
        self += Windows1252.utf8(bytes[index + 1])
        index += 2
      } else {
        append(byte)
        index += 1
      }
    }
  }

  /// Makes room without losing the doubling that keeps many small appends cheap.
  private mutating func reserveCapacity(_ wanted: Int, doubling: Bool) {
    if wanted > capacity { reserveCapacity(Swift.max(wanted, capacity * 2)) }
  }
}
