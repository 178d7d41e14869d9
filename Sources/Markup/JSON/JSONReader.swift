import ASCII

extension JSONValue {
  /// Reads JSON (RFC 8259) from UTF-8, in linear time. Tolerated, as pages and feeds in the wild have them:
  /// control characters in strings, a comma after the last element, a byte order mark; half surrogates become U+FFFD.
  /// - Throws: `MarkupError.json` at the first byte that cannot be read, or beyond the limits.
  public static func parse(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(MarkupError) -> JSONValue {
    var reader = JSONReader(bytes[...], limits)
    return try reader.document()
  }

  /// The same for a slice, such as the source of a script; offsets count from the slice's start.
  public static func parse(
    _ bytes: ArraySlice<UInt8>, limits: JSONLimits = JSONLimits()
  ) throws(MarkupError) -> JSONValue {
    var reader = JSONReader(bytes, limits)
    return try reader.document()
  }

  /// As much of a value as can be read: what stands before the first fault. An escape that is none becomes U+FFFD.
  public static func salvaged(from bytes: ArraySlice<UInt8>, limits: JSONLimits = JSONLimits()) -> JSONValue?
  {
    var reader = JSONReader(bytes, limits)
    reader.salvages = true
    return try? reader.document()
  }
}

/// A recursive descent over bytes; the depth limit keeps the stack small.
struct JSONReader {
  let bytes: ArraySlice<UInt8>
  let limits: JSONLimits
  /// Whether all of it is UTF-8, and so is every string of it.
  private let isUTF8: Bool
  var position: Int
  private var depth = 0
  /// Whether an object or array ends at a fault, with what it has.
  var salvages = false
  /// Whether that has happened: then all that are open end there.
  private var isBroken = false

  init(_ bytes: ArraySlice<UInt8>, _ limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    isUTF8 = ByteScan.isUTF8(bytes.span)
    position = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
  }

  /// The byte at the position; nil at the end.
  var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  /// The text of a part that begins and ends at ASCII characters.
  func text(_ bytes: ArraySlice<UInt8>) -> String {
    isUTF8 ? String(valid: bytes.span) : String(decoding: bytes, as: UTF8.self)
  }

  func fault(_ message: String) -> MarkupError {
    .json(message: message, offset: position - bytes.startIndex)
  }

  mutating func document() throws(MarkupError) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard next == nil || salvages else { throw fault("something after the value") }
    return value
  }

  private mutating func value() throws(MarkupError) -> JSONValue {
    skipBlanks()
    switch next {
    case 0x7B: return try nested { reader throws(MarkupError) in try reader.object() }
    case .openBracket: return try nested { reader throws(MarkupError) in try reader.array() }
    case .quotationMark: return .string(try string())
    case .some(0x2D), .some(0x30...0x39): return .number(try number())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case nil: throw fault("the end where a value should be")
    default: throw fault("no value")
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(MarkupError) -> JSONValue
  ) throws(MarkupError) -> JSONValue {
    guard depth < limits.depth else { throw fault("nested too deep") }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try read(&self)
  }

  private mutating func array() throws(MarkupError) -> JSONValue {
    var elements: [JSONValue] = []
    do throws(MarkupError) {
      while !isBroken, !end(with: 0x5D) {
        elements.append(try value())
        try separator(or: 0x5D)
      }
    } catch {
      try give(up: error)
    }
    return .array(elements)
  }

  private mutating func object() throws(MarkupError) -> JSONValue {
    var members: [Member] = []
    do throws(MarkupError) {
      while !isBroken, !end(with: 0x7D) {
        guard next == .quotationMark else { throw fault("no key") }
        let key = try string()
        skipBlanks()
        guard next == .colon else { throw fault("no colon after a key") }
        position += 1
        members.append(Member(key: key, value: try value()))
        try separator(or: 0x7D)
      }
    } catch {
      try give(up: error)
    }
    return .object(members)
  }

  private mutating func give(up fault: MarkupError) throws(MarkupError) {
    guard salvages else { throw fault }
    isBroken = true
  }

  private typealias Member = JSONValue.Member

  /// Whether a closing bracket comes next, which is then passed.
  private mutating func end(with bracket: UInt8) -> Bool {
    skipBlanks()
    guard next == bracket else { return false }
    position += 1
    return true
  }

  private mutating func separator(or bracket: UInt8) throws(MarkupError) {
    guard !isBroken else { return }
    skipBlanks()
    if next == .comma {
      position += 1
    } else if next != bracket {
      throw fault("no comma between two values")
    }
  }

  private mutating func skipBlanks() {
    while let byte = next, isBlank(byte) { position += 1 }
  }
}
