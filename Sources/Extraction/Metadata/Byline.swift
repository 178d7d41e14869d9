import Markup

/// Lines that name authors.
enum Byline {
  /// Words that lead to a name when a space or a colon follows.
  private static let words = [
    "written by", "reported by", "story by", "words by", "text by", "posted by", "published by", "by",
    "erstellt von", "veröffentlicht von", "geschrieben von", "verfasst von", "eingestellt von",
    "artikel von", "ein artikel von", "text von", "von", "publié par", "écrit par", "rédigé par", "par",
    "escrito por", "publicado por", "por", "scritto da", "pubblicato da", "a cura di", "di",
    "autor/autorin", "autorin/autor", "autor", "oprac.", "door", "av", "af", "skriven av", "автор",
    "автор статьи", "материал подготовил", "материал подготовила", "матеріал підготував",
    "матеріал підготувала", "piše", "napsal", "napsala", "scris de", "geschreven door", "skrevet av",
    "skrevet af",
    "γράφει ο", "γράφει η", "γράφουν οι", "γράφτηκε από", "του", "της", "propos recueillis par", "rozmawiał",
    "rozmawiała", "kirjoittanut", "írta", "撰文", "文字", "取材・文", "執筆", "โดย", "penulis", "reporter",
    "נכתב על ידי", "نویسنده",
    "लेखक", "রিপোর্ট", "ავტორი", "기자", "记者", "記者", "كتب", "بقلم", "מאת", "tác giả",
  ].sorted { $0.utf8.count > $1.utf8.count }.map { Array($0.utf8) }

  /// Words that lead to a name only with a colon behind them.
  private static let labels = [
    "autora", "autorin", "autoren", "autorzy", "autore", "autori", "auteur", "auteurs", "author", "authors",
    "author(s)", "opracowanie", "tekst", "text", "texte", "texto", "testo", "interview",
    "text und interview", "interview und text", "yazan", "haber", "авторы", "автори", "автор тексту",
    "текст", "autorica", "autorka", "авторка", "teksti", "tekst i foto", "text och foto", "yazar", "作者", "文",
    "责编", "责任编辑", "szerző", "συντάκτης", "oleh", "penulis", "kirjoittaja",
  ].sorted { $0.utf8.count > $1.utf8.count }.map { Array($0.utf8) }

  /// Whether a line begins as bylines do and goes on: "Di" alone is also a Tuesday.
  static func begins(_ line: Bytes) -> Bool {
    let line = trimmed(line.prefix(60), dropping: isEdge)
    guard beginnings.mayBegin(line.span, at: 0) else { return false }
    let start = folded(line)[...]
    let length = lead(of: start)
    return length > 0 && length < start.count
  }

  /// Whether a line begins as bylines do and goes on as they do: with a colon, or with names. "By then, it was too late." does not.
  static func leadsToNames(_ line: Bytes) -> Bool {
    guard begins(line) else { return false }
    let line = trimmed(line, dropping: isEdge)
    let plain = folded(line.prefix(60))
    let length = lead(of: plain[...])
    guard plain.count == min(60, line.count), plain[length - 1] != 0x3A else { return true }
    let rest = trimmed(line.dropFirst(length), dropping: isEdge)
    if rest.last == 0x2E || rest.last == 0x21 || rest.last == 0x3F { return false }
    let words = rest.split(separator: 0x20)
    return words.count <= 12 && words.first.map(beginsLarge) ?? false
  }

  /// Whether a word has a capital first, or no such thing as capitals.
  private static func beginsLarge(_ word: Bytes) -> Bool {
    guard let first = word.first else { return false }
    if first < 0x80 { return first &- 0x41 < 26 }
    return first >= 0xD7 || (0xC3...0xD3).contains(first) && !beginsSmall(word)
  }

  /// A byline without its first words.
  static func withoutLead(_ line: String) -> String {
    var bytes = trimmed(line.bytes, dropping: isEdge)
    for _ in 0..<3 where beginnings.mayBegin(bytes.span, at: 0) {
      let plain = folded(bytes)
      let length = lead(of: plain[...])
      guard length > 0, plain.count == bytes.count else { break }
      bytes = trimmed(bytes.dropFirst(length), dropping: isEdge)
    }
    return cleaned(bytes.string)
  }

  /// The length of the words that lead to a name, with the colon behind them.
  private static func lead(of line: Bytes) -> Int {
    guard let first = line.first else { return 0 }
    for word in words where word[0] == first && line.starts(with: word) {
      let rest = line.dropFirst(word.count)
      let colon = colonLength(rest)
      if rest.isEmpty || colon > 0 || rest.first == 0x20 { return word.count + colon }
    }
    for label in labels where label[0] == first && line.starts(with: label) {
      let colon = colonLength(line.dropFirst(label.count))
      if colon > 0 { return label.count + colon }
    }
    return 0
  }

  private static let beginnings = Beginnings(of: words + labels)

  /// ":" or " :", «：», or the stroke of "文/".
  private static func colonLength(_ text: Bytes) -> Int {
    if text.first == 0x3A { return 1 }
    if text.starts(with: [0x20, 0x3A]) { return 2 }
    return wideMarks.first { text.starts(with: $0) }?.count ?? 0
  }

  private static let wideMarks = ["：", "／", "/"].map { Array($0.utf8) }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x28 || byte == 0x2C || byte == 0x2D || byte == 0x2F || byte == 0x3A
      || byte == 0x7C || byte == 0x7E
  }

  /// Whether a line is a name with a role behind it: «Олег Сычёв, корреспондент».
  static func endsInRole(_ line: Bytes) -> Bool {
    guard line.count < 160, line.last != 0x2E, let comma = line.lastIndex(of: 0x2C),
      line[..<comma].split(separator: 0x20).count <= 5
    else { return false }
    return isRole(trimmed(line[(comma + 1)...]))
  }

  /// Whether a text says what somebody is: "staff writer", «корреспондент».
  static func isRole(_ text: Bytes) -> Bool {
    let role = folded(text.prefix(40))
    return roles.contains { role.starts(with: $0) }
  }

  private static let roles = [
    "корреспондент", "журналист", "обозреватель", "редактор", "кореспондент", "журналіст", "оглядач",
    "correspondent", "reporter", "staff writer",
    "political editor", "editor", "journalist", "redakteur", "chefredakteur", "korrespondent", "journaliste",
    "periodista",
    "giornalista", "jornalista", "dziennikarz",
  ].map { Array($0.utf8) }
}
