import ASCII
import Markup

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
  static func isURLAttribute(_ name: Span<UInt8>) -> Bool {
    switch name.count {
    case 3: equals(name, "src")
    case 4: equals(name, "href") || equals(name, "cite") || equals(name, "data") || equals(name, "icon")
    case 6: equals(name, "action") || equals(name, "poster") || equals(name, "usemap")
    case 7: equals(name, "classid") || equals(name, "profile")
    case 8: equals(name, "codebase") || equals(name, "longdesc") || equals(name, "manifest")
    case 10: equals(name, "background") || equals(name, "formaction")
    default: false
    }
  }

  /// Whether a name is another one of the same length, given in lower case.
  private static func equals(_ name: Span<UInt8>, _ other: String) -> Bool {
    var index = 0
    for byte in other.utf8 {
      guard asciiLowercase(name[index]) == byte else { return false }
      index += 1
    }
    return true
  }
}
