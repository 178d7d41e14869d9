import ASCII

/// Writes one JSON value on one physical line: raw UTF-8, keys in the order of the calls (RFC 8259).
///
/// What is absent, empty or an empty array is left out, so that a reader never meets null or "".
/// U+0085, U+2028 and U+2029 are escaped with the controls: some readers split lines at them.
public struct JSONLineWriter: Sendable {
  /// What has been written so far, without a newline.
  public private(set) var bytes: [UInt8] = []
  /// The last byte of what was taken.
  private var lastTaken: UInt8?

  /// A writer at the beginning of a line.
  public init() {}

  /// Hands over what has been written since the last time, so that a long line need not be held as a whole.
  public mutating func take() -> [UInt8] {
    lastTaken = bytes.last ?? lastTaken
    let taken = bytes
    // The next piece will be about as long; to grow into it would copy it once more.
    bytes = []
    bytes.reserveCapacity(taken.count)
    return taken
  }

  /// A value: an object with the fields that the closure writes, in its order.
  public mutating func object(_ fields: (inout JSONLineWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// A value: an array, each element written by the closure.
  public mutating func array<Element>(_ elements: [Element], _ write: (inout JSONLineWriter, Element) -> Void)
  {
    separate()
    bytes.append(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A value: a string, with what JSON or a reader of lines would trip over escaped.
  public mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// A value: a whole number.
  public mutating func number(_ value: some FixedWidthInteger) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A value: `true` or `false`.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A comma where something stands before this value or key.
  private mutating func separate() {
    guard let last = bytes.last ?? lastTaken else { return }
    switch last {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): return
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  fileprivate mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }
}

extension JSONLineWriter {
  /// Left out where the value is absent or empty.
  public mutating func field(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    key(name)
    string(value)
  }

  /// Left out where the value is absent.
  public mutating func field(_ name: String, _ value: (some FixedWidthInteger)?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// Written always.
  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// RFC 3339; left out where the value is absent.
  public mutating func field(_ name: String, _ value: Timestamp?) {
    field(name, value?.description)
  }

  /// Left out where the array is empty.
  public mutating func field(_ name: String, _ values: [String]) {
    field(name, values) { $0.string($1) }
  }

  /// Left out where the array is empty.
  public mutating func field<Element>(
    _ name: String, _ values: [Element], _ write: (inout JSONLineWriter, Element) -> Void
  ) {
    if !values.isEmpty { array(name, values, write) }
  }

  /// Written even where the array is empty.
  public mutating func array<Element>(
    _ name: String, _ values: [Element], _ write: (inout JSONLineWriter, Element) -> Void
  ) {
    key(name)
    array(values, write)
  }

  /// Written even where the object gets no field.
  public mutating func object(_ name: String, _ fields: (inout JSONLineWriter) -> Void) {
    key(name)
    object(fields)
  }
}

extension JSONLineWriter {
  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if VectorScan.jsonSpecial(value.utf8.span, from: 0) == value.utf8.count {
      bytes.append(contentsOf: value.utf8)
    } else {
      append(escaping: Array(value.utf8))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies runs of bytes that stand for themselves, and escapes what lies between.
  private mutating func append(escaping source: [UInt8]) {
    var start = 0
    var index = VectorScan.jsonSpecial(source.span, from: 0)
    while index < source.count {
      let length = lengthOfEscaped(source.span, at: index)
      if length > 0 {
        bytes.append(contentsOf: source[start..<index])
        escape(source.span, at: index, length: length)
        start = index + length
      }
      index = VectorScan.jsonSpecial(source.span, from: index + max(1, length))
    }
    bytes.append(contentsOf: source[start...])
  }

  /// How many bytes from here are one scalar that must be escaped; 0 where none is.
  private func lengthOfEscaped(_ source: Span<UInt8>, at index: Int) -> Int {
    switch source[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case 0xc2 where source[index + 1] == 0x85: 2
    case 0xe2 where source[index + 1] == 0x80 && source[index + 2] & 0xfe == 0xa8: 3
    default: 0
    }
  }

  private mutating func escape(_ source: Span<UInt8>, at index: Int, length: Int) {
    switch (source[index], length) {
    case (UInt8(ascii: "\""), _): bytes.append(contentsOf: #"\""#.utf8)
    case (UInt8(ascii: "\n"), _): bytes.append(contentsOf: #"\n"#.utf8)
    case (UInt8(ascii: "\t"), _): bytes.append(contentsOf: #"\t"#.utf8)
    case (UInt8(ascii: "\r"), _): bytes.append(contentsOf: #"\r"#.utf8)
    case (let byte, 1) where byte >= 0x20: bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case (_, 2): bytes.append(contentsOf: #"\u0085"#.utf8)
    case (_, 3): bytes.append(contentsOf: (source[index + 2] == 0xa8 ? #"\u2028"# : #"\u2029"#).utf8)
    case (let byte, _):
      bytes.append(contentsOf: ((byte < 0x10 ? #"\u000"# : #"\u00"#) + String(byte, radix: 16)).utf8)
    }
  }
}
