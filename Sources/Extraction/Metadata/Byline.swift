import Markup

/// Lines that name authors.
enum Byline {
  private static let leads = [
    "written by ", "reported by ", "story by ", "words by ", "text by ", "by ", "von ", "par ", "por ", "di ",
    "autor: ", "autora: ",
    "autor/autorin: ", "autorzy: ", "autore: ", "auteur: ", "autor ", "автор: ", "автор статьи: ", "автор ",
    "авторы: ", "текст: ",
    "автори: ", "автор тексту: ", "tekst: ", "oprac. ", "opracowanie: ", "door ", "av ", "af ", "skriven av ",
    "text: ", "author: ", "authors: ",
    "yazan: ", "haber: ", "作者：", "作者:", "记者：", "记者 ", "文／", "文/", "文：", "記者", "كتب: ", "كتب ", "بقلم ",
    "بقلم: ",
  ].map { Array($0.utf8) }

  /// Whether a line begins as bylines do.
  static func begins(_ line: Bytes) -> Bool {
    let line = folded(line.prefix(40))
    return leads.contains { line.starts(with: $0) }
  }

  /// Whether a line is a name with a role behind it: «Олег Сычёв, корреспондент».
  static func endsInRole(_ line: Bytes) -> Bool {
    guard line.count < 160, let comma = line.lastIndex(of: 0x2C) else { return false }
    let role = trimmed(folded(line[(comma + 1)...])[...])
    return roles.contains { role.starts(with: $0) }
  }

  private static let roles = [
    "корреспондент", "журналист", "обозреватель", "редактор", "кореспондент", "журналіст", "оглядач",
    "correspondent", "reporter", "staff writer",
    "political editor", "editor", "journalist", "redakteur", "korrespondent", "journaliste", "periodista",
    "giornalista", "jornalista", "dziennikarz",
  ].map { Array($0.utf8) }

  /// A byline without its first words.
  static func withoutLead(_ line: String) -> String {
    let bytes = Array(line.utf8)
    let plain = folded(bytes[...])
    guard plain.count == bytes.count, let lead = leads.first(where: { plain.starts(with: $0) }) else {
      return line
    }
    return cleaned(bytes.dropFirst(lead.count).string)
  }
}
