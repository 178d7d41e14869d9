import ASCII

/// Dates in a line that names authors: "By Jane Doe on 4 May 2024, 10:15", «4 мая 2024, Автор: Анна Лис».
enum BylineDate {
  /// What stands before the first number, without the words that lead to it; or what follows the last, if it begins as
  /// bylines do.
  static func removed(from line: String) -> String {
    let bytes = line.bytes
    guard let first = bytes.firstIndex(where: isDigit), let last = bytes.lastIndex(where: isDigit) else {
      return withoutLeadingWords(bytes).isEmpty ? "" : line
    }
    let after = trimmed(bytes[(last + 1)...]) { $0 < 0x30 || $0 == 0x7C }
    if Byline.begins(after) { return after.string }
    guard first > 0, bytes[first - 1] == 0x20 || bytes[first - 1] == 0x7C else { return line }
    return withoutLeadingWords(bytes[..<first]).string
  }

  private static func withoutLeadingWords(_ text: Bytes) -> Bytes {
    var text = trimmed(text, dropping: isEdge)
    while let space = text.lastIndex(of: 0x20) ?? text.indices.first {
      let word = text[space] == 0x20 ? text[(space + 1)...] : text
      guard words.contains(foldedHash(of: trimmed(word, dropping: isEdge))) else { break }
      text = trimmed(text[..<space], dropping: isEdge)
    }
    return text
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte <= 0x2F && byte != 0x29 || byte == 0x3A || byte == 0x7C
  }

  private static let words = WordHashSet(
    """
    on at the published posted updated last modified created ago
    am um vom den der seit vor veröffentlicht aktualisiert publiziert zuletzt geändert stand datum uhr
    le à publié mis jour du il y a el a las de hace publicado actualizado em às há atualizado
    alle il del pubblicato aggiornato op om den kl dnia godz
    před опубликовано обновлено оновлено опубліковано в
    mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
    mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    jan feb mar apr may jun jul aug sep sept oct nov dec
    january february march april june july august september october november december
    januar februar märz mai juni juli oktober dezember
    """.utf8.split { $0 <= 0x20 }.map { $0.string })
}
