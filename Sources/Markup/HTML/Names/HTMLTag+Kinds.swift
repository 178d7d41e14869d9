/// Sets of elements that tree construction asks for.
extension HTMLTag {
  /// The special category (HTML Standard §13.2.4.2).
  var isSpecial: Bool {
    switch self {
    case .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
      .button, .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset,
      .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header,
      .hgroup, .hr, .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu,
      .meta, .nav, .noembed, .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script,
      .search, .section, .select, .source, .style, .summary, .table, .tbody, .td, .template, .textarea,
      .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp:
      true
    default: isForeign && isForeignScope
    }
  }

  /// The foreign elements that are special, and end scopes.
  private var isForeignScope: Bool {
    switch self {
    case HTMLTag.mi.inMath, HTMLTag.mo.inMath, HTMLTag.mn.inMath, HTMLTag.ms.inMath, HTMLTag.mtext.inMath,
      HTMLTag.annotationXML.inMath, HTMLTag.foreignObject.inSVG, HTMLTag.desc.inSVG, HTMLTag.title.inSVG:
      true
    default: false
    }
  }

  /// What a search "in scope" does not go beyond.
  func ends(_ scope: Scope) -> Bool {
    switch self {
    case .html, .table, .template: scope != .select
    case .applet, .caption, .td, .th, .marquee, .object: scope != .table && scope != .select
    case .ol, .ul: scope == .listItem
    case .button: scope == .button
    case .optgroup, .option: false
    default: scope == .select || (isForeign && scope != .table && isForeignScope)
    }
  }

  /// MathML's text integration points (§13.2.6).
  var isMathTextIntegrationPoint: Bool {
    switch self {
    case HTMLTag.mi.inMath, HTMLTag.mo.inMath, HTMLTag.mn.inMath, HTMLTag.ms.inMath, HTMLTag.mtext.inMath:
      true
    default: false
    }
  }

  /// SVG's elements that hold HTML.
  var isSVGIntegrationPoint: Bool {
    self == HTMLTag.foreignObject.inSVG || self == HTMLTag.desc.inSVG || self == HTMLTag.title.inSVG
  }

  /// Whose end tags are implied (§13.2.6.3).
  var hasImpliedEnd: Bool {
    switch self {
    case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc: true
    default: false
    }
  }

  /// The same where a template ends.
  var hasThoroughlyImpliedEnd: Bool {
    switch self {
    case .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: true
    default: hasImpliedEnd
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// In which characters and elements that do not belong there are moved before the table (§13.2.6.1).
  var isFosterTarget: Bool {
    switch self {
    case .table, .tbody, .tfoot, .thead, .tr: true
    default: false
    }
  }

  /// Start tags that end foreign content (§13.2.6.5).
  var leavesForeignContent: Bool {
    switch self {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3,
      .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s,
      .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    default: false
    }
  }
}

/// What bounds a search among the open elements (§13.2.4.2).
enum Scope {
  case standard, listItem, button, table, select
}
