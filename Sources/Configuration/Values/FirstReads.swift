import News

extension ValueParser where Value == FirstRead {
  /// `all`, how many, or `since` a day or a moment.
  static var firstRead: ValueParser {
    ValueParser { (written) throws(ValueError) in
      if written.text == "all" { return .all }
      if let count = Int(written.text), (0...10_000_000).contains(count) { return .newest(count) }
      let words = written.text.split(separator: " ")
      guard words.count == 2, words[0] == "since", isWrittenFromTheYearOn(words[1]),
        let start = DateReader.timestamp(String(words[1]))
      else {
        throw .wants("all, a number of entries, or since a date such as since 2026-01-01", not: written.shown)
      }
      return .since(start)
    }
  }
}

/// `2026-01-01…`: a date that begins with the day is read differently by different people.
private func isWrittenFromTheYearOn(_ text: Substring) -> Bool {
  let shape = text.utf8.prefix(10).map { (0x30...0x39).contains($0) ? UInt8(ascii: "9") : $0 }
  return shape.elementsEqual("9999-99-99".utf8)
}
