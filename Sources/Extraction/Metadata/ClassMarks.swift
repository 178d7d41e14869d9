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

  /// By the fingerprints of words (`ClassWords`).
  static let words: HashTable<ClassMarks> = {
    let bylines = ["byline", "author", "authors", "autor", "auteur", "autore", "reporter", "writer"]
    let dates = [
      "date", "time", "datetime", "dateline", "pubdate", "posted", "published", "timestamp", "datum", "fecha",
      "data", "tarih",
    ]
    let details = ["meta", "metadata", "postmeta", "info", "infos", "submitted"]
    return HashTable(
      details.map { (Fingerprint.of($0.utf8), .details) } + bylines.map { (Fingerprint.of($0.utf8), .byline) }
        + dates.map { (Fingerprint.of($0.utf8), .date) })
  }()
}
