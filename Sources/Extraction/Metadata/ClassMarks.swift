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
    let names = names.span
    let words = ClassMarks.words
    var index = 0
    while index < names.count {
      let start = index
      var word = Fingerprint()
      while index < names.count, isLetterOrDigit(names[index]),
        index == start || names[index] &- 0x41 >= 26 || names[index &- 1] &- 0x61 >= 26
      {
        word.add(names[index] | 0x20)
        index &+= 1
      }
      if index &- start >= 4, let marks = words[word.value] { formUnion(marks) }
      if index < names.count, !isLetterOrDigit(names[index]) { index &+= 1 }
    }
  }

  private static let words: PrintTable<ClassMarks> = {
    let bylines = ["byline", "author", "authors", "autor", "auteur", "autore", "reporter", "writer"]
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
