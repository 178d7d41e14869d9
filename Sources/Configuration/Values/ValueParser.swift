/// Reads one type of value from what was written, or says what is wrong with it.
struct ValueParser<Value: Sendable>: Sendable {
  let read: @Sendable (WrittenValue) throws(ValueError) -> Value
}

extension ValueParser where Value == Bool {
  /// The booleans of YAML 1.2 (§10.3.2): `yes` and `on` are words like any other.
  static var flag: ValueParser {
    ValueParser { (written) throws(ValueError) in
      switch (written.isPlain, written.text) {
      case (true, "true"), (true, "True"), (true, "TRUE"): true
      case (true, "false"), (true, "False"), (true, "FALSE"): false
      default: throw .wants("true or false", not: written.shown)
      }
    }
  }
}

extension ValueParser where Value == Int {
  static func count(_ range: ClosedRange<Int>) -> ValueParser {
    ValueParser { (written) throws(ValueError) in
      guard written.isPlain, let number = Int(written.text) else {
        throw .wants("a whole number", not: written.shown)
      }
      guard range.contains(number) else {
        throw .wants("\(range.lowerBound) to \(range.upperBound)", not: written.text)
      }
      return number
    }
  }

  static func size(_ range: ClosedRange<Int>) -> ValueParser {
    ValueParser { (written) throws(ValueError) in
      guard let size = readSize(written.text) else {
        throw .wants("a size such as 1024, 64KiB or 1MiB", not: written.shown)
      }
      guard range.contains(size) else {
        throw .wants(
          "\(spelled(bytes: range.lowerBound)) to \(spelled(bytes: range.upperBound))", not: written.text)
      }
      return size
    }
  }
}

extension ValueParser where Value == Duration {
  static func duration(_ range: ClosedRange<Duration>) -> ValueParser {
    ValueParser { (written) throws(ValueError) in
      guard let duration = readDuration(written.text) else {
        throw .wants("a duration such as 30s, 15m, 24h or 7d", not: written.shown)
      }
      guard range.contains(duration) else {
        throw .wants("\(spelled(range.lowerBound)) to \(spelled(range.upperBound))", not: written.text)
      }
      return duration
    }
  }
}

extension ValueParser where Value == Duration? {
  /// A duration, or `auto`.
  static func durationOrAuto(_ range: ClosedRange<Duration>) -> ValueParser {
    ValueParser { (written) throws(ValueError) in
      written.text == "auto" ? nil : try ValueParser<Duration>.duration(range).read(written)
    }
  }
}

extension ValueParser where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  static var choice: ValueParser {
    ValueParser { (written) throws(ValueError) in
      guard let value = Value(rawValue: written.text) else {
        let names = Value.allCases.map(\.rawValue)
        throw .wants("one of \(names.joined(separator: ", "))", not: written.shown)
      }
      return value
    }
  }
}

extension ValueParser where Value == String {
  /// A directory, by its absolute path: a service has no working directory worth the name.
  static var directory: ValueParser {
    ValueParser { (written) throws(ValueError) in
      guard written.text.utf8.first == UInt8(ascii: "/"), !written.text.utf8.contains(0) else {
        throw .wants("an absolute path", not: written.shown)
      }
      return written.text
    }
  }
}

extension ValueParser where Value == String? {
  /// A URL or an e-mail address: printable ASCII that may stand in a User-Agent's comment (RFC 9110 §5.6.5).
  static var contact: ValueParser {
    ValueParser { (written) throws(ValueError) in
      let printable = written.text.utf8.allSatisfy {
        (0x21...0x7E).contains($0) && !#"()\"#.utf8.contains($0)
      }
      let known = written.text.utf8.contains(UInt8(ascii: "@")) || written.text.contains("://")
      guard printable, known else { throw .wants("a URL or an e-mail address", not: written.shown) }
      return written.text
    }
  }
}
