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

  /// Whether an attribute holds one URL. The first letter tells of nearly all that they do not.
  static func isURLAttribute(_ name: Span<UInt8>) -> Bool {
    guard (3...10).contains(name.count) else { return false }
    switch (name.count, asciiLowercase(name[0])) {
    case (3, UInt8(ascii: "s")): return isLetter(name[1], "r") && isLetter(name[2], "c")
    case (4, UInt8(ascii: "h")):
      return isLetter(name[1], "r") && isLetter(name[2], "e") && isLetter(name[3], "f")
    case (4, UInt8(ascii: "c")): return name.hasASCII("cite", at: 0)
    case (4, UInt8(ascii: "d")): return name.hasASCII("data", at: 0)
    case (4, UInt8(ascii: "i")): return name.hasASCII("icon", at: 0)
    case (6, UInt8(ascii: "a")): return name.hasASCII("action", at: 0)
    case (6, UInt8(ascii: "p")): return name.hasASCII("poster", at: 0)
    case (6, UInt8(ascii: "u")): return name.hasASCII("usemap", at: 0)
    case (7, UInt8(ascii: "c")): return name.hasASCII("classid", at: 0)
    case (7, UInt8(ascii: "p")): return name.hasASCII("profile", at: 0)
    case (8, UInt8(ascii: "c")): return name.hasASCII("codebase", at: 0)
    case (8, UInt8(ascii: "l")): return name.hasASCII("longdesc", at: 0)
    case (8, UInt8(ascii: "m")): return name.hasASCII("manifest", at: 0)
    case (10, UInt8(ascii: "b")): return name.hasASCII("background", at: 0)
    case (10, UInt8(ascii: "f")): return name.hasASCII("formaction", at: 0)
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8, _ letter: Unicode.Scalar) -> Bool {
    asciiLowercase(byte) == UInt8(ascii: letter)
  }
}
