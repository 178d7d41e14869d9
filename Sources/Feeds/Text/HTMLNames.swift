/// The names of HTML that this room needs to know.
enum HTMLNames {
  /// Elements without an end tag (HTML Standard §13.1.2).
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  /// Elements that people put into titles; `<T>` is none of them and stays text.
  static let inline: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blink",
    "blockquote",
    "body", "br", "center", "cite", "code", "dd", "del", "dfn", "div", "dl", "dt", "em", "figure", "font",
    "footer",
    "form", "frame", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img",
    "input",
    "ins", "kbd", "label", "li", "link", "mark", "meta", "nobr", "object", "ol", "p", "pre", "q", "s", "samp",
    "script", "section", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody",
    "td",
    "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// Whether an attribute holds one URL.
  static func isURLAttribute(_ name: ArraySlice<UInt8>) -> Bool {
    name.count >= 3 && name.count <= 10
      && urlAttributes.contains(String(decoding: name.map(asciiLowercased), as: UTF8.self))
  }

  private static let urlAttributes: Set<String> = [
    "action", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "longdesc",
    "manifest", "poster", "profile", "src", "usemap",
  ]
}
