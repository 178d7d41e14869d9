import Markup

/// What the class of an element says that matters for metadata.
struct ClassMarks: OptionSet {
  let rawValue: UInt8

  /// The byline or the author's name.
  static let byline = ClassMarks(rawValue: 1)
  /// A date: `news-date-time`, `posted-on`.
  static let date = ClassMarks(rawValue: 2)
  /// What is said of the article in small print, perhaps author and date: `post-meta`, `info`.
  static let details = ClassMarks(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// - Parameter names: the value of a class attribute.
  init(_ names: Bytes) {
    self = []
    guard names.count < 120 else { return }
    var index = names.startIndex
    while index < names.endIndex {
      let start = index
      while index < names.endIndex, isLetterOrDigit(names[index]),
        index == start || names[index] &- 0x41 >= 26 || names[index - 1] &- 0x61 >= 26
      { index += 1 }
      if index - start >= 4, ClassMarks.mayBegin(names[start] | 0x20) {
        let word = names[start..<index].lazy.map { $0 | 0x20 }
        formUnion(ClassMarks.words[Fingerprint.of(word)] ?? [])
      }
      if index < names.endIndex, !isLetterOrDigit(names[index]) { index += 1 }
    }
  }

  /// Whether one of the words begins with a letter.
  private static func mayBegin(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "i"),
      UInt8(ascii: "m"), UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "t"):
      true
    default: false
    }
  }

  private static let words: PrintTable<ClassMarks> = {
    let bylines = ["byline", "author", "authors", "autor", "auteur", "autore"]
    let dates = [
      "date", "time", "datetime", "dateline", "pubdate", "posted", "published", "timestamp", "datum", "fecha",
      "data", "tarih",
    ]
    let details = ["meta", "metadata", "postmeta", "info", "infos", "submitted"]
    return PrintTable(
      details.map { (Fingerprint.of($0.utf8), .details) } + bylines.map { (Fingerprint.of($0.utf8), .byline) }
        + dates.map { (Fingerprint.of($0.utf8), .date) })
  }()
}
