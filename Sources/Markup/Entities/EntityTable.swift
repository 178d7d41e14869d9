import ASCII

/// The named character references as three flat arrays, sorted by name: nothing is allocated on lookup.
struct EntityTable: Sendable {
  private var names: [UInt8] = []
  private var nameEnds: [Int] = []
  private var values: [UInt8] = []
  private var valueEnds: [Int] = []
  private var legacy: [Bool] = []

  static let shared = EntityTable(namedCharacterReferences)
  static let longestName = 31
  static let longestLegacyName = 6

  private init(_ list: String) {
    // Read at the first page of every run: no entry is taken out of the list.
    let list = list.utf8Span.span
    var start = 0
    while start < list.count {
      let end = ByteScan.first(.space, in: list, from: start)
      if end > start { add(list.extracting(start..<end)) }
      start = end + 1
    }
  }

  /// `name=1f+2a`, with a tilde for the equals sign of those that need no semicolon.
  private mutating func add(_ entry: Span<UInt8>) {
    guard let mark = entry.indices.first(where: { entry[$0] == .equalsSign || entry[$0] == 0x7E }) else {
      return
    }
    names.append(copying: entry, 0..<mark)
    nameEnds.append(names.count)
    var code: UInt32 = 0
    for index in mark + 1..<entry.count {
      if entry[index] == 0x2B {
        values += utf8(of: code)
        code = 0
      } else {
        code = code << 4 | UInt32(entry[index] <= 0x39 ? entry[index] & 0xF : (entry[index] & 0xF) + 9)
      }
    }
    values += utf8(of: code)
    valueEnds.append(values.count)
    legacy.append(entry[mark] == 0x7E)
  }

  /// The UTF-8 of a name without `&` and `;`; names are case-sensitive.
  func value(of name: Span<UInt8>) -> ArraySlice<UInt8>? {
    index(of: name).map(value(at:))
  }

  /// The same for the 106 names that HTML also reads without a semicolon.
  func legacyValue(of name: Span<UInt8>) -> ArraySlice<UInt8>? {
    guard let index = index(of: name), legacy[index] else { return nil }
    return value(at: index)
  }

  private func value(at index: Int) -> ArraySlice<UInt8> {
    values[(index == 0 ? 0 : valueEnds[index - 1])..<valueEnds[index]]
  }

  private func index(of name: Span<UInt8>) -> Int? {
    var low = 0
    var high = nameEnds.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(middle, name)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Less than, equal to, or greater than zero, as the entry's name stands before or after the given one.
  private func compare(_ index: Int, _ name: Span<UInt8>) -> Int {
    let start = index == 0 ? 0 : nameEnds[index - 1]
    let length = nameEnds[index] - start
    for offset in 0..<min(length, name.count) where names[start + offset] != name[offset] {
      return Int(names[start + offset]) - Int(name[offset])
    }
    return length - name.count
  }
}
