/// The credit at the end of a caption that no word announces: "(Jane Doe/Agency)", "Jane Doe / Agency" or "AP" behind the last
/// full stop, "Jane Doe/Agency" behind none. Captions only: in running text sentences end so.
struct CreditTail {
  /// The caption with its credit.
  private let text: Bytes

  static func last(in line: Bytes) -> CreditMarks? {
    let text = line.last == 0x2E && line.dropLast().last == 0x29 ? line.dropLast() : line
    guard weight(of: text) >= 8 else { return nil }
    let tail = CreditTail(text: text)
    if let wide = tail.wideBracketed() { return wide }
    guard
      let start = tail.bracketed() ?? tail.behindStop() ?? tail.whole() ?? tail.stroked() ?? tail.glued()
    else { return nil }
    return CreditMarks(start: start, credit: tail.nameStart(from: start), isLabelled: false)
  }

  /// Where the name begins, behind a bracket or a word for "photo".
  private func nameStart(from start: Int) -> Int {
    if text[start] == 0x28 { return start + 1 }
    let rest = text[start...].drop { $0 == 0x20 || $0 == 0x2F || $0 == 0x7C }
    guard let end = rest.firstIndex(of: 0x20), CreditLabels.contain(folded(rest[..<end])[...]),
      !beginsSmall(rest[(end + 1)...])
    else { return start }
    return end + 1
  }

  /// "… (Jane Doe/Agency)"; "… Jane Doe (Agency)" behind a full stop.
  private func bracketed() -> Int? {
    guard text.last == 0x29, let open = text.lastIndex(of: 0x28) else { return nil }
    let inside = CreditWords(text[(open + 1)..<(text.endIndex - 1)])
    let before = trimmed(text[..<open])
    let isBehindStop = CreditTail.isStop(before.last) || before.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
    // "(CDU/CSU)" is a party.
    let isMaker = inside.containAgency || inside.haveSign && inside.count > 1
    guard inside.areCredit(atLeast: 1), isBehindStop || isMaker else { return nil }
    if !isBehindStop, let stop = lastStop(before: before.endIndex) {
      let name = CreditWords(text[stop..<before.endIndex])
      if name.areNames, (2...4).contains(name.count) { return stop }
    }
    return open
  }

  /// «…開いた（共同）», "… 열렸다 (연합뉴스)".
  private func wideBracketed() -> CreditMarks? {
    guard text.suffix(3).elementsEqual([0xEF, 0xBC, 0x89]) else { return nil }
    let body = text.dropLast(3)
    guard
      let open = body.indices.last(where: { body[$0...].starts(with: [0xEF, 0xBC, 0x88]) }),
      CreditWords(body[(open + 3)...]).beginWithAgency
    else { return nil }
    return CreditMarks(start: open, credit: open + 3, isLabelled: false)
  }

  /// What stands behind the last full stop, where that is a credit.
  private func behindStop() -> Int? {
    var end = text.endIndex
    var found: Int?
    for _ in 0..<3 {
      guard let stop = lastStop(before: end) else { return found == nil ? nil : whole() ?? found }
      let words = CreditWords(text[stop...])
      guard words.count <= 12 else { break }
      if words.areCredit(atLeast: 2) { found = stop } else if found != nil { break }
      // A stroke parts names from agencies, too.
      if found != nil, trimmed(text[..<stop]).last != 0x7C { break }
      end = stop - 1
    }
    return found
  }

  /// A line that is a credit and no more.
  private func whole() -> Int? {
    let words = CreditWords(text)
    return (words.containAgency || words.arePair) && !text.contains(0x2C) && words.areCredit(atLeast: 2)
      ? text.startIndex : nil
  }

  /// "… at the show Jane J Doe/Agency": a stroke between names, at the end, that one of the known agencies stands at.
  private func stroked() -> Int? {
    guard let stroke = text.lastIndex(of: 0x2F), text.endIndex - stroke <= 60 else { return nil }
    let maker = CreditWords(text[(stroke + 1)...])
    let left = text[..<stroke]
    var start = CreditTail.wordStart(in: trimmed(left))
    let isAgency = CreditWords(left[start...]).containAgency
    guard maker.areNames, maker.count <= 4, isAgency || maker.containAgency else { return nil }
    guard isAgency else { return named(nameStart(in: left, from: start)) }
    start = houseStart(in: left, from: start)
    let before = trimmed(left[..<start])
    guard before.last == 0x2D else { return named(start) }
    let name = trimmed(before.dropLast())
    return named(nameStart(in: name, from: CreditTail.wordStart(in: name)))
  }

  /// A credit is no whole caption; and behind a comma stands who is to be seen: "The president, Jane Doe / Agency".
  private func named(_ start: Int) -> Int? {
    guard start > text.startIndex else { return nil }
    guard trimmed(text[..<start]).last == 0x2C else { return start }
    return text[start...].lastIndex(of: 0x2F)
  }

  /// Where an agency begins whose last word begins at a place, "Europa Press"; behind the dash of a name before it.
  private func houseStart(in text: Bytes, from last: Int) -> Int {
    let before = CreditTail.wordStart(in: trimmed(text[..<last]))
    let word = CreditWords(text[before..<last])
    return word.areNames && !CreditMarks.agencies.contains(foldedHash(of: trimmed(text[last...])))
      ? before : last
  }

  /// Where a name begins whose last word begins at a place: a name has two words, or three with a letter between them.
  private func nameStart(in text: Bytes, from last: Int) -> Int {
    var start = last
    for _ in 0..<2 where start > text.startIndex {
      let before = CreditTail.wordStart(in: trimmed(text[..<start]))
      let word = trimmed(text[before..<start])
      if word.elementsEqual("via".utf8) { return CreditTail.wordStart(in: trimmed(text[..<before])) }
      guard CreditWords(word).areNames, word.last != 0x2C else { break }
      if let seam = CreditTail.seam(in: word) { return seam }
      start = before
      if word.count > 2 { break }
    }
    return start
  }

  /// "… on Thursday nightGetty Images": an agency that touches the caption.
  private func glued() -> Int? {
    for agency in CreditWords.gluedAgencies
    where text.count > agency.count && text.suffix(agency.count).elementsEqual(agency) {
      let start = text.endIndex - agency.count
      let last = text[start - 1]
      if last &- 0x61 < 26 || CreditTail.isStop(last) { return start }
    }
    return nil
  }

  /// Where the text behind the last full stop begins: behind ". " or a stroke, or behind a full stop that touches a capital letter.
  private func lastStop(before end: Int) -> Int? {
    var index = end - 1
    while index > text.startIndex + 1 {
      index -= 1
      guard CreditTail.isStop(text[index]) || text[index] == 0x7C else { continue }
      if text[index] == 0x2E, isAbbreviation(before: index) { continue }
      let next = text[(index + 1)..<end].drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x29 || $0 == 0x5D }
      guard let first = next.first, first < 0xE2 else { continue }
      if next.startIndex == index + 1, text[index] == 0x2E, beginsSmall(next),
        !CreditWords(next).beginWithAgency
      {
        continue
      }
      return next.startIndex
    }
    return nil
  }

  /// "J. Doe", "J.J. Doe", "U.S. Army", "Dr. Doe", "Gov. Doe": whether a full stop is none.
  private func isAbbreviation(before index: Int) -> Bool {
    let word = text[CreditTail.wordStart(in: text[..<index])..<index]
    if word.count <= 1 || word.dropLast().last == 0x2E { return true }
    let letters = word[
      (word.lastIndex { !isLetterOrDigit($0) && $0 < 0x80 }.map { $0 + 1 } ?? word.startIndex)...]
    guard let first = letters.first, first &- 0x30 >= 10 else { return false }
    return letters.count(where: { $0 & 0xC0 != 0x80 }) <= 2
      || CreditTail.abbreviations.contains(foldedHash(of: letters))
  }

  /// Titles and the like before a name.
  private static let abbreviations = WordHashSet([
    "vs", "dott", "prof", "sig", "sra", "dra", "ing", "mudr", "dhr", "mgr", "gen", "inż", "gov", "rev", "sgt",
    "col", "capt",
    "maj", "sen", "rep", "hon", "mrs", "mme", "mlle", "dipl", "doç", "mich", "fla", "calif", "wash", "ave",
    "blvd", "inc",
    "ltd", "corp", "bros", "проф", "гр", "им", "ул",
  ])

  private static func isStop(_ byte: UInt8?) -> Bool { byte == 0x2E || byte == 0x21 || byte == 0x3F }

  private static func wordStart(in text: Bytes) -> Int {
    text.lastIndex(of: 0x20).map { $0 + 1 } ?? text.startIndex
  }

  /// Where a capital letter follows a small one within a word that is no name of that kind, such as "McCall".
  private static func seam(in word: Bytes) -> Int? {
    word.indices.dropFirst(4).first { isSeam(word, at: $0) }
  }

  /// Whether a capital letter stands at a place behind a small one.
  static func isSeam(_ text: Bytes, at index: Int) -> Bool {
    guard beginsLarge(text[index...]), index > text.startIndex + 1 else { return false }
    let last = text[index - 1]
    return last &- 0x61 < 26
      || last & 0xC0 == 0x80 && text[index - 2] >= 0xC3 && beginsSmall(text[(index - 2)...])
  }
}
