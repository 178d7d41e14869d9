import ASCII

/// One line of a robots.txt: a name and its value, without comment and surrounding blanks.
struct RobotsLine {
  /// In lower case.
  let name: String
  let value: ArraySlice<UInt8>

  /// - Returns: nil for a line that says nothing.
  init?(_ line: ArraySlice<UInt8>) {
    let said = trimmed(line.prefix { $0 != .numberSign })
    guard !said.isEmpty, let (name, value) = RobotsLine.parts(of: said) else { return nil }
    self.name = String(decoding: name.map(asciiLowercase), as: UTF8.self)
    self.value = value
  }

  /// What stands before and after the colon. Where there is none but there are two words, their writer forgot it:
  /// Google's parser takes `disallow /` for a rule, and so do the sites that write it.
  private static func parts(of line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    if let colon = line.firstIndex(of: .colon) {
      return (trimmed(line[..<colon]), trimmed(line[(colon + 1)...]))
    }
    let words = line.split(whereSeparator: isBlank)
    return words.count == 2 ? (words[0], words[1]) : nil
  }

  /// The value as text, at most so many bytes of it.
  func text(limit: Int = 2_048) -> String? {
    value.isEmpty || value.count > limit ? nil : String(decoding: value, as: UTF8.self)
  }
}

func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = bytes.drop(while: isBlank)
  while let last = rest.last, isBlank(last) { rest.removeLast() }
  return rest
}
