import News

/// A file of `feeds.d/`, read.
struct FeedList {
  let name: String
  let bytes: [UInt8]
}

extension Draft {
  /// Adds the feeds of a list, whose format is known by the extension of its name.
  mutating func read(_ list: FeedList) {
    do throws(ConfigurationError) {
      if list.name.hasSuffix(".opml") {
        try readOPML(list)
      } else {
        readAddresses(list)
      }
    } catch {
      issues += error.issues
    }
  }

  /// One address a line; blank lines and what follows a `#` are for people.
  private mutating func readAddresses(_ list: FeedList) {
    let text = repairedText(of: list.bytes)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let address = trimmed(withoutComment(line))
      if address.isEmpty { continue }
      if address.unicodeScalars.contains("\u{FFFD}") {
        omit("is not UTF-8", at: SourcePosition(file: list.name, line: index + 1))
        continue
      }
      add(
        ConfiguredFeed(.init(url: address), origin: SourcePosition(file: list.name, line: index + 1)),
        isListed: true)
    }
  }
}

/// A `#` begins a comment at the start of a line or after a blank; elsewhere it is part of an address.
func withoutComment(_ line: Substring) -> Substring {
  var previous = UInt8(ascii: " ")
  for index in line.utf8.indices {
    let byte = line.utf8[index]
    if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\t") {
      return line[..<index]
    }
    previous = byte
  }
  return line
}
