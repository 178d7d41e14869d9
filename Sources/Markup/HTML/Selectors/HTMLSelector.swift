import ASCII

/// A part of CSS selectors (Selectors Level 4) to name elements of a page with: `article .story > p, #main[role=main]`.
///
/// Tags, `*`, classes, ids, `[name]`, `[name=value]`, `[name^=value]`, `[name*=value]`, descendants, children (`>`), and
/// lists. Classes, ids and values are compared as they are written.
public struct HTMLSelector: Sendable, Hashable {
  /// As it was written.
  public let text: String
  let alternatives: [Path]

  /// Compound selectors from the outermost to the innermost.
  struct Path: Sendable, Hashable {
    var steps: [Step] = []
  }

  struct Step: Sendable, Hashable {
    /// Whether it must be a child of the step before, and not any descendant.
    var isChild = false
    /// Nil for any.
    var tag: String?
    var conditions: [Condition] = []
  }

  enum Condition: Sendable, Hashable {
    case hasClass(String)
    case attribute(String, Comparison, String)
  }

  enum Comparison: Sendable, Hashable { case exists, equals, begins, contains }

  /// - Throws: where it is no selector, or more of CSS than is known here.
  public init(_ text: String) throws(SelectorError) {
    self.text = text
    var parser = SelectorParser(text)
    alternatives = try parser.paths()
  }
}

/// A selector that cannot be read, in words for whoever wrote it.
public struct SelectorError: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String
}

struct SelectorParser {
  private let text: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  mutating func paths() throws(SelectorError) -> [HTMLSelector.Path] {
    var paths = [try path()]
    while peek == UInt8(ascii: ",") {
      position += 1
      paths.append(try path())
    }
    guard position == bytes.count else { throw unknown() }
    return paths
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func path() throws(SelectorError) -> HTMLSelector.Path {
    var path = HTMLSelector.Path()
    skipBlanks()
    while let byte = peek, byte != UInt8(ascii: ",") {
      var step = HTMLSelector.Step()
      if byte == UInt8(ascii: ">"), !path.steps.isEmpty {
        position += 1
        skipBlanks()
        step.isChild = true
      }
      try read(&step)
      path.steps.append(step)
      skipBlanks()
    }
    guard !path.steps.isEmpty else { throw SelectorError(description: "names no element in \"\(text)\"") }
    return path
  }

  private mutating func read(_ step: inout HTMLSelector.Step) throws(SelectorError) {
    let start = position
    if peek == UInt8(ascii: "*") {
      position += 1
    } else if let name = name() {
      step.tag = name.asciiLowercased
    }
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "."):
        position += 1
        step.conditions.append(.hasClass(try wanted(name(), "a class after the full stop")))
      case UInt8(ascii: "#"):
        position += 1
        step.conditions.append(.attribute("id", .equals, try wanted(name(), "an id after the #")))
      case UInt8(ascii: "["): step.conditions.append(try attribute())
      default:
        guard position > start else { throw unknown() }
        return
      }
    }
    guard position > start else { throw unknown() }
  }

  private mutating func attribute() throws(SelectorError) -> HTMLSelector.Condition {
    position += 1
    skipBlanks()
    let name = try wanted(name(), "an attribute's name after [").asciiLowercased
    skipBlanks()
    var comparison = HTMLSelector.Comparison.equals
    switch peek {
    case UInt8(ascii: "]"):
      position += 1
      return .attribute(name, .exists, "")
    case UInt8(ascii: "^"): comparison = .begins
    case UInt8(ascii: "*"): comparison = .contains
    case UInt8(ascii: "="): position -= 1
    default: throw unknown()
    }
    position += 1
    guard peek == UInt8(ascii: "=") else { throw unknown() }
    position += 1
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard peek == UInt8(ascii: "]") else { throw SelectorError(description: "has no ] in \"\(text)\"") }
    position += 1
    return .attribute(name, comparison, value)
  }

  private mutating func value() throws(SelectorError) -> String {
    guard let quote = peek, quote == .quotationMark || quote == .apostrophe else {
      return try wanted(name(), "a value after =")
    }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    guard peek == quote else { throw SelectorError(description: "has an open quotation mark in \"\(text)\"") }
    defer { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Letters, digits, hyphens, underscores, and whatever lies beyond ASCII.
  private mutating func name() -> String? {
    let start = position
    while let byte = peek,
      isASCIILetter(byte) || isDigit(byte) || byte == .hyphen || byte == .underscore || byte >= 0x80
    { position += 1 }
    return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  private mutating func skipBlanks() {
    while let byte = peek, isBlank(byte) { position += 1 }
  }

  private func wanted(_ found: String?, _ what: String) throws(SelectorError) -> String {
    guard let found else { throw SelectorError(description: "wants \(what) in \"\(text)\"") }
    return found
  }

  private func unknown() -> SelectorError {
    let rest = String(decoding: bytes[min(position, bytes.count)...].prefix(20), as: UTF8.self)
    return SelectorError(description: "is no selector that winnow knows, from \"\(rest)\" on")
  }
}

extension String {
  fileprivate var asciiLowercased: String {
    String(decoding: utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
