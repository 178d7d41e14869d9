/// A kind of value: how it is read from what was written.
struct Kind<Value: Sendable>: Sendable {
  let read: @Sendable (Written) throws(Complaint) -> Value
}

extension Kind where Value == Bool {
  /// The booleans of YAML 1.2 (§10.3.2): `yes` and `on` are words like any other.
  static var flag: Kind {
    Kind { (written) throws(Complaint) in
      switch (written.isPlain, written.text) {
      case (true, "true"), (true, "True"), (true, "TRUE"): true
      case (true, "false"), (true, "False"), (true, "FALSE"): false
      default: throw .wants("true or false", not: written.shown)
      }
    }
  }
}

extension Kind where Value == Int {
  static func count(_ range: ClosedRange<Int>) -> Kind {
    Kind { (written) throws(Complaint) in
      guard written.isPlain, let number = Int(written.text) else {
        throw .wants("a whole number", not: written.shown)
      }
      guard range.contains(number) else {
        throw .wants("\(range.lowerBound) to \(range.upperBound)", not: written.text)
      }
      return number
    }
  }

  static func size(_ range: ClosedRange<Int>) -> Kind {
    Kind { (written) throws(Complaint) in
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

extension Kind where Value == Duration {
  static func duration(_ range: ClosedRange<Duration>) -> Kind {
    Kind { (written) throws(Complaint) in
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

extension Kind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  static var choice: Kind {
    Kind { (written) throws(Complaint) in
      guard let value = Value(rawValue: written.text) else {
        let names = Value.allCases.map(\.rawValue)
        throw .wants("one of \(names.joined(separator: ", "))", not: written.shown)
      }
      return value
    }
  }
}

extension Kind where Value == String {
  /// A directory, by its absolute path: a service has no working directory worth the name.
  static var directory: Kind {
    Kind { (written) throws(Complaint) in
      guard written.text.utf8.first == UInt8(ascii: "/"), !written.text.utf8.contains(0) else {
        throw .wants("an absolute path", not: written.shown)
      }
      return written.text
    }
  }
}

extension Kind where Value == String? {
  /// A URL or an e-mail address: printable ASCII that may stand in a User-Agent's comment (RFC 9110 §5.6.5).
  static var contact: Kind {
    Kind { (written) throws(Complaint) in
      let printable = written.text.utf8.allSatisfy {
        (0x21...0x7E).contains($0) && !#"()\"#.utf8.contains($0)
      }
      let known = written.text.utf8.contains(UInt8(ascii: "@")) || written.text.contains("://")
      guard printable, known else { throw .wants("a URL or an e-mail address", not: written.shown) }
      return written.text
    }
  }
}
