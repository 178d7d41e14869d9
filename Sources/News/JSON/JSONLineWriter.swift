/// Writes one JSON value on one physical line: raw UTF-8, keys in the order of the calls (RFC 8259).
///
/// What is absent, empty or an empty array is left out, so that a reader never meets null or "".
/// U+0085, U+2028 and U+2029 are escaped with the controls: some readers split lines at them.
public struct JSONLineWriter: Sendable {
  /// What has been written so far, without a newline.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func object(_ fields: (inout JSONLineWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  public mutating func array<Element>(_ elements: [Element], _ write: (inout JSONLineWriter, Element) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    for element in elements { write(&self, element) }
    bytes.append(UInt8(ascii: "]"))
  }

  public mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  public mutating func number(_ value: some FixedWidthInteger) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// A comma where something stands before this value or key.
  private mutating func separate() {
    guard let last = bytes.last else { return }
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

  public mutating func field(_ name: String, _ value: (some FixedWidthInteger)?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

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
    guard !values.isEmpty else { return }
    key(name)
    array(values, write)
  }

  public mutating func object(_ name: String, _ fields: (inout JSONLineWriter) -> Void) {
    key(name)
    object(fields)
  }
}

extension JSONLineWriter {
  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if value.utf8.contains(where: Self.mayNeedEscape) {
      escape(value)
    } else {
      bytes.append(contentsOf: value.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Controls, quotes, backslashes, and the lead bytes of U+0085 and U+2028.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5c || byte == 0xc2 || byte == 0xe2
  }

  private mutating func escape(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: #"\""#.utf8)
      case "\\": bytes.append(contentsOf: #"\\"#.utf8)
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case "\u{0}"..<"\u{20}", "\u{85}", "\u{2028}", "\u{2029}": escapeAsNumber(scalar)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  private mutating func escapeAsNumber(_ scalar: Unicode.Scalar) {
    let hex = String(scalar.value, radix: 16)
    bytes.append(contentsOf: #"\u"#.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - hex.utf8.count))
    bytes.append(contentsOf: hex.utf8)
  }
}
