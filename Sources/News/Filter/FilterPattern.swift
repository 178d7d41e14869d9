/// What a filter looks for in a field: words, and `*` for anything.
///
/// There are no regular expressions. Swift's and Foundation's both backtrack: a pattern that is harmless on every title of
/// a year can take minutes on one that a stranger has written for it. Here the time is bounded by the length of the text
/// times that of the pattern, and nothing has to be escaped.
package struct FilterPattern: Sendable, Hashable {
  /// As the operator wrote it.
  package let text: String
  private let isLanguage: Bool
  /// What stands between the stars: at least one, of which the first and the last may be empty.
  private let pieces: [[Character]]

  /// Words: found wherever they stand as whole words, one after the other, whatever their case.
  ///
  /// - Returns: nil where nothing but blanks and stars is given, which every text or none would match.
  package init?(_ text: String) {
    self.text = text
    isLanguage = false
    pieces = FoldedText(text).characters.split(separator: "*", omittingEmptySubsequences: false).map(
      Array.init)
    guard pieces.contains(where: { $0.contains { $0 != " " } }) else { return nil }
  }

  /// A language: `pt` is found in `pt-BR`, `pt-BR` is not in `pt` (basic filtering, RFC 4647 §3.3.1).
  ///
  /// - Returns: nil for what is no language tag.
  package init?(language text: String) {
    let primary = text.utf8.prefix { $0 != UInt8(ascii: "-") }
    guard (2...3).contains(primary.count), text.utf8.count <= 35, text.utf8.allSatisfy(isLetterDigitOrHyphen)
    else { return nil }
    self.text = text
    isLanguage = true
    pieces = [FoldedText(text).characters]
  }

  package func matches(_ text: FoldedText) -> Bool {
    let characters = text.characters
    if isLanguage {
      return characters.starts(with: pieces[0])
        && (characters.count == pieces[0].count || characters[pieces[0].count] == "-")
    }
    // The leftmost place is right for every piece: a star takes whatever lies before the next.
    var position = 0
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      let edges = (start: index == 0, end: index == pieces.count - 1)
      guard let end = firstEnd(of: piece, in: characters, from: position, edges) else { return false }
      position = end
    }
    return true
  }

  /// Where the first occurrence ends.
  ///
  /// - Parameter edges: whether a word must begin, and end, with it.
  private func firstEnd(
    of piece: [Character], in text: [Character], from start: Int, _ edges: (start: Bool, end: Bool)
  ) -> Int? {
    guard text.count - start >= piece.count else { return nil }
    return (start...(text.count - piece.count)).lazy.filter { at in
      text[at] == piece[0] && text[at..<(at + piece.count)].elementsEqual(piece)
        && !(edges.start && isInsideWord(text, at)) && !(edges.end && isInsideWord(text, at + piece.count))
    }.first.map { $0 + piece.count }
  }
}

/// Whether the place between two characters lies inside of a word.
private func isInsideWord(_ text: [Character], _ place: Int) -> Bool {
  guard place > 0, place < text.count else { return false }
  return isOfWord(text[place - 1]) && isOfWord(text[place])
}

/// Letters and digits, but for scripts that put no blanks between words (or, in Korean, none between a noun and its
/// particles): there a word is found wherever it stands.
private func isOfWord(_ character: Character) -> Bool {
  guard character.isLetter || character.isNumber, let first = character.unicodeScalars.first else {
    return false
  }
  switch first.value {
  case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return false  // Thai, Lao, Burmese, Khmer
  case 0x3040...0x30FF, 0xAC00...0xD7A3: return false  // Japanese, Korean
  default: return !first.properties.isIdeographic
  }
}

private func isLetterDigitOrHyphen(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
  default: false
  }
}
