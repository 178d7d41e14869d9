/// Parts a caption from its credit: «… / фото REUTERS», "… Photo: Jane Doe", "(AP Photo/Jane Doe)", "© Agency".
struct CreditSplit {
  var caption: String
  var credit: String
  /// The credit stands after a word for "photo", a © or the like, and not only where credits usually stand.
  var isLabelled: Bool

  /// A line that is known to be a caption, or part of one: what no word announces as a credit may be one too.
  init?(caption line: Bytes) {
    let split = CreditSplit(line, isCaption: true)
    let line = trimmed(line)
    guard split?.isLabelled != true, line.count < 2000, let tail = CreditTail.last(in: line) else {
      guard let split else { return nil }
      self = split
      return
    }
    credit = CreditSplit.bare(line[tail.credit...]).string
    caption = CreditSplit.captionEnd(line[..<tail.start]).string
    isLabelled = false
  }

  /// - Returns: nil where the line has no credit.
  init?(_ line: Bytes) { self.init(line, isCaption: false) }

  private init?(_ line: Bytes, isCaption: Bool) {
    let line = trimmed(line)
    guard line.count < 2000, let mark = CreditMarks.last(in: line, isCaption: isCaption) else { return nil }
    let whole = CreditSplit.bare(line[mark.credit...])
    let seam = mark.start == line.startIndex ? CreditSplit.seam(in: whole) : nil
    let credit = whole[..<(seam ?? whole.endIndex)]
    guard !credit.isEmpty, weight(of: credit) <= 90, mark.isLabelled || weight(of: credit) <= 50 else {
      return nil
    }
    guard
      !mark.isLabelled || CreditSplit.isInstitution(credit, behind: mark.start, in: line)
        || CreditSplit.mayBeName(credit, isWhole: credit.endIndex == line.endIndex)
    else { return nil }
    isLabelled = mark.isLabelled
    self.credit = CreditSplit.withoutTaken(credit).string
    caption = seam.map { line[$0...].string } ?? CreditSplit.captionEnd(line[..<mark.start]).string
  }

  /// Where a caption begins that touches the credit before it: "Photo: Jane DoeThe harbour at dawn."
  private static func seam(in text: Bytes) -> Int? {
    text.indices.dropFirst(4).first { index in
      CreditTail.isSeam(text, at: index) && CreditWords(text[..<index]).areNames
        && text[index...].split(separator: 0x20).count >= 3
    }
  }

  /// A name without the word for having taken the picture: «潟沼義樹撮影», «林芳 摄».
  static func withoutTaken(_ text: Bytes) -> Bytes {
    var name = text
    if name.suffix(3).elementsEqual([0xEF, 0xBC, 0x89]) { name = name.dropLast(3) }
    for word in taken where name.count > word.count && name.suffix(word.count).elementsEqual(word) {
      return trimmed(name.dropLast(word.count))
    }
    return text
  }

  private static let taken = ["撮影", "摄影", "攝影", "摄", "攝"].map { Array($0.utf8) }

  /// Whether a credit is that of an office behind a label that begins large: «Лёд. Фото: пресс-служба МЧС России».
  private static func isInstitution(_ text: Bytes, behind start: Int, in line: Bytes) -> Bool {
    guard beginsSmall(text), !beginsSmall(line[start...]) else { return false }
    let words = text.split(separator: 0x20)
    return words.count <= 8 && words.dropFirst().contains { !beginsSmall($0) }
  }

  /// Whether names are written so: "one credit: patience.", "the bigger picture: the town has flooded" and "le crédit : 20 000 €" are
  /// sentences. Small letters begin accounts and agencies, of a word or two.
  private static func mayBeName(_ text: Bytes, isWhole: Bool) -> Bool {
    guard let first = text.first else { return false }
    if first &- 0x30 < 10 {
      return text.contains(0x2F) || text.contains { $0 &- 0x41 < 26 } && weight(of: text) <= 30
    }
    guard beginsSmall(text), !text.contains(0x2F) else { return true }
    let words = text.split(separator: 0x20)
    // "iFixit", "president.gov.ua".
    if words[0].contains(where: { $0 &- 0x41 < 26 }) || words[0].dropLast().contains(0x2E) { return true }
    return words.count == 1 && isWhole
      || words.count <= 4
        && words.contains { CreditMarks.agencies.contains(foldedHash(of: $0)) || $0.contains(0x2E) }
      || words.count <= 2 && isWhole
  }

  /// A credit without the brackets and marks around it.
  private static func bare(_ text: Bytes) -> Bytes {
    var text = trimmed(text) { $0 <= 0x20 || $0 == 0x3A || $0 == 0x2F || $0 == 0x7C || $0 == 0x2D }
    while text.starts(with: [0xC2, 0xA9]) { text = trimmed(text.dropFirst(2)) }
    if text.last == 0x29, !text.contains(0x28) { text = text.dropLast() }
    if text.suffix(3).elementsEqual([0xEF, 0xBC, 0x89]), !Array("（".utf8).isFound(in: text) {
      text = text.dropLast(3)
    }
    if text.last == 0x5D, !text.contains(0x5B) { text = text.dropLast() }
    if text.last == 0x2E, text.dropLast().contains(0x20) || text.count > 4 { text = text.dropLast() }
    return trimmed(text)
  }

  private static func captionEnd(_ text: Bytes) -> Bytes {
    var text = trimmed(text)
    while let last = text.last,
      last == 0x2F || last == 0x7C || last == 0x28 || last == 0x5B || last == 0x20 || last == 0x2D
        || last == 0x2C
    {
      text = text.dropLast()
    }
    if text.suffix(2).elementsEqual([0xC2, 0xA9]) { text = trimmed(text.dropLast(2)) }
    if text.suffix(3).elementsEqual([0xEF, 0xBC, 0x88]) { text = trimmed(text.dropLast(3)) }
    while text.suffix(3).elementsEqual([0xE2, 0x80, 0x94])
      || text.suffix(3).elementsEqual([0xE2, 0x80, 0x93])
    { text = trimmed(text.dropLast(3)) }
    return text
  }
}
