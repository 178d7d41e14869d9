/// The words of what may be a credit.
struct CreditWords {
  private let words: [Bytes]
  private let text: Bytes

  init(_ text: Bytes) {
    self.text = trimmed(text)
    words = self.text.split(separator: 0x20)
  }

  var count: Int { words.count }

  /// A stroke, or an agency that pictures come from.
  var haveSign: Bool { text.contains(0x2F) || text.contains(0x7C) || containAgency }

  /// Whether an agency is among them.
  var containAgency: Bool { parts.contains { Self.isAgency($0) } }

  /// Whether the first of them is an agency.
  var beginWithAgency: Bool { parts.first.map { CreditMarks.agencies.contains(foldedHash(of: $0)) } ?? false }

  /// Whether they are two names of two words or more with a stroke between them: "Jane Doe/The Quay Post".
  var arePair: Bool {
    let sides = text.split(separator: 0x2F).map(CreditWords.init)
    return sides.count == 2 && sides.allSatisfy { $0.areNames && $0.count >= 2 }
  }

  /// Whether all of them are written as names are.
  var areNames: Bool { !words.isEmpty && words.count <= 6 && words.allSatisfy(isNameWord) && capitals > 0 }

  /// Whether they name who made a picture: an agency, names with a stroke between them, somebody for somebody, or a few
  /// capital words with no more to say.
  ///
  /// - Parameter least: how many capital words without any sign are names.
  func areCredit(atLeast least: Int) -> Bool {
    guard (1...12).contains(words.count), !endsSentence(text) || words.last?.count ?? 0 <= 2, !hasDigits
    else {
      return false
    }
    guard words.allSatisfy(isNameWord), !(words.count == 1 && Self.isRemark(words[0])) else { return false }
    if haveSign { return (capitals > 0 || words.count == 1) && (words.count <= 8 || containAgency) }
    let particles = words.count - capitals
    let isFor = words.contains { $0.elementsEqual("for".utf8) || $0.elementsEqual("via".utf8) }
    return capitals >= least && (isFor ? words.count <= 7 : words.count <= 4 && particles <= 1)
  }

  /// Houses that captions touch when their elements do.
  static let gluedAgencies = ["Getty Images", "Getty", "REUTERS", "Reuters", "AFP", "dpa", "EPA"].map {
    Array($0.utf8)
  }

  private var parts: [Bytes] { text.split { !isLetterOrDigit($0) && $0 < 0x80 } }

  private var capitals: Int { words.count { Self.isCapital($0) } }

  private var hasDigits: Bool { text.contains { $0 &- 0x30 < 10 } }

  private func isNameWord(_ word: Bytes) -> Bool {
    let word = trimmed(word) { !isLetterOrDigit($0) && $0 < 0x80 }
    return word.isEmpty || Self.isCapital(word) || Self.particles.contains(Fingerprint.of(word))
      || CreditMarks.agencies.contains(Fingerprint.of(word)) || word.contains(0x2F)
  }

  private static func isCapital(_ word: Bytes) -> Bool {
    let name = word.drop { !isLetterOrDigit($0) && $0 < 0x80 && $0 != 0x40 }
    return name.first == 0x40 || beginsLarge(name)
  }

  private static func isAgency(_ word: Bytes) -> Bool {
    let hash = foldedHash(of: word)
    return CreditMarks.agencies.contains(hash) || agencies.contains(hash)
  }

  private static func isRemark(_ word: Bytes) -> Bool { remarks.contains(foldedHash(of: word)) }

  private static let agencies = WordHashSet([
    "images", "gettyimages", "press", "alliance", "pictures", "wireimage", "filmmagic", "aap",
  ])

  private static let remarks = WordHashSet([
    "file", "archive", "archiv", "archivbild", "archivfoto", "symbolbild", "symbolfoto", "left", "right",
    "links",
    "rechts", "video", "illustration", "illustrative", "montage", "archivo", "архив", "архів",
  ])

  private static let particles = WordHashSet([
    "de", "del", "la", "da", "do", "dos", "di", "von", "van", "der", "den", "zu", "le", "al", "el", "bin",
    "ben", "of",
    "the", "for", "via", "and", "und", "et", "y", "e", "i", "pool", "picture", "alliance",
  ])
}
