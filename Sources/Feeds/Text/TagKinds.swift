import ASCII
import Markup

extension TagScanner.Tag {
  func name(in bytes: [UInt8]) -> String { String(decoding: bytes[name].map(asciiLowercase), as: UTF8.self) }

  /// Whether this is HTML, and not text that looks like it.
  func isMarkup(in bytes: [UInt8]) -> Bool { name.isEmpty || HTMLNames.inline.contains(name(in: bytes)) }

  /// Whether words on both sides are to be kept apart.
  func isBreak(in bytes: [UInt8]) -> Bool {
    guard name.count <= 3, !name.isEmpty else { return false }
    return ["br", "p", "div", "li", "td", "tr"].contains(name(in: bytes))
  }
}
