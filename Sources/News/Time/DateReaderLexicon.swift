/// Names with a number each, found whole or by their beginning.
struct DateLexicon {
  struct Found {
    /// Bit n is set where the word may mean number n.
    var mask: UInt16 = 0
    /// Whether the word is a whole name, and not the beginning of one.
    var isExact = false
  }

  private struct Name {
    let word: [UInt8]
    let number: UInt16
    let language: [UInt8]
    let isAfterDot: Bool
  }

  /// Sorted by bytes, so that what begins with a word stands together.
  private let names: [Name]

  /// - Parameter table: one language a line, as `DateMonthNames` explains.
  init(_ table: String) {
    names = table.utf8.split(separator: 0x0A).flatMap { line -> [Name] in
      let code = line.prefix { $0 != 0x20 }
      let groups = line.dropFirst(code.count).split(separator: UInt8(ascii: "|"))
      return groups.enumerated().flatMap { number, group in
        group.split(separator: 0x20).map { form in
          Name(
            word: Array(DateWord.folded(Array(form)).utf8), number: UInt16(number + 1), language: Array(code),
            isAfterDot: form.first == UInt8(ascii: "."))
        }
      }
    }.sorted { $0.word.lexicographicallyPrecedes($1.word) }
  }

  /// - Parameter language: where it has the word, the meanings in others do not count.
  /// - Parameter isAfterDot: whether an ordinal's dot stands before the word.
  func find(_ word: String, language: String? = nil, isAfterDot: Bool = false) -> Found {
    let key = Array(word.utf8)
    let isAbbreviation = word.unicodeScalars.count >= 3
    var best: [(rank: Int, name: Name)] = []
    var index = firstIndex(of: key)
    while index < names.count, names[index].word.starts(with: key) {
      let name = names[index]
      index += 1
      let isExact = name.word.count == key.count
      guard isExact || isAbbreviation else { continue }
      let isSpoken = language.map { isTag($0, name.language) } ?? false
      guard isSpoken || isAfterDot || !name.isAfterDot else { continue }
      let rank = (isSpoken ? 4 : 0) + (isExact ? 2 : 0) + (name.isAfterDot && isExact ? 1 : 0)
      best.append((rank, name))
    }
    guard let rank = best.map(\.rank).max() else { return Found() }
    let mask = best.reduce(into: UInt16(0)) { if $1.rank == rank { $0 |= 1 << $1.name.number } }
    return Found(mask: mask, isExact: rank & 2 != 0)
  }

  private func firstIndex(of key: [UInt8]) -> Int {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].word.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a BCP 47 tag is of a language: `pl-PL` of `pl`.
  private func isTag(_ tag: String, _ language: [UInt8]) -> Bool {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    return primary.elementsEqual(language) { $0 | 0x20 == $1 }
  }
}
