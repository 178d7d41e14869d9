/// Where the credit begins in a caption.
struct CreditMarks {
  /// Where the caption ends.
  let start: Int
  /// Where the name begins.
  let credit: Int
  let isLabelled: Bool

  /// The last credit of a line.
  static func last(in line: Bytes) -> CreditMarks? {
    let plain = folded(line)
    guard plain.count == line.count else { return nil }
    let text = plain[...]
    let offset = line.startIndex
    let label = labelled(text)
    guard let found = bracketed(text, label) ?? label ?? copyrightSign(text) else { return nil }
    return CreditMarks(
      start: found.start + offset, credit: found.credit + offset, isLabelled: found.isLabelled)
  }

  /// A word for "photo" with a colon, or after a stroke or bracket.
  private static func labelled(_ text: Bytes) -> CreditMarks? {
    var best: CreditMarks?
    for label in labels {
      guard let at = lastWord(label, in: text) else { continue }
      let end = at + label.count
      guard let name = nameStart(text, after: end, label: label, at: at) else { continue }
      if best.map({ at < $0.start }) ?? true { best = CreditMarks(start: at, credit: name, isLabelled: true) }
    }
    return best
  }

  /// Where the name begins after a label, if a name can follow there.
  private static func nameStart(_ text: Bytes, after end: Int, label: [UInt8], at start: Int) -> Int? {
    var index = end
    while index < text.endIndex, text[index] == 0x20 { index += 1 }
    guard index < text.endIndex else { return nil }
    let hasColon =
      text[index] == 0x3A || text[index...].starts(with: [0xEF, 0xBC, 0x9A]) || label.last == 0x3A
    if hasColon { return text[index] == 0x3A ? index + 1 : label.last == 0x3A ? index : index + 3 }
    if text[index...].starts(with: "by ".utf8) || text[index...].starts(with: "von ".utf8) {
      return text[index...].firstIndex(of: 0x20)
    }
    if text[index...].starts(with: [0xC2, 0xA9]) || text[index] == 0x2F { return index }
    return isParted(text, at: start) && weight(of: text[index...]) <= 50 ? index : nil
  }

  /// Whether a stroke or a bracket stands before a place.
  private static func isParted(_ text: Bytes, at start: Int) -> Bool {
    let before = trimmed(text[..<start])
    guard let last = before.last else { return false }
    return last == 0x2F || last == 0x7C || last == 0x28 || last == 0x5B
  }

  /// The last place where a word stands that no letter touches.
  private static func lastWord(_ word: [UInt8], in text: Bytes) -> Int? {
    guard text.count > word.count, let first = word.first else { return nil }
    var index = text.endIndex - word.count
    while index >= text.startIndex {
      if text[index] == first, text[index..<index + word.count].elementsEqual(word),
        !touchesLetter(text, index, word.count)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  private static func touchesLetter(_ text: Bytes, _ start: Int, _ count: Int) -> Bool {
    let next = start + count
    if start > text.startIndex, isWordByte(text[start - 1]) { return true }
    return next < text.endIndex && isWordByte(text[next]) && text[next] != 0xC2 && text[next] != 0xEF
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte >= 0x80 }

  private static func copyrightSign(_ text: Bytes) -> CreditMarks? {
    var index = text.endIndex - 2
    while index >= text.startIndex {
      if text[index] == 0xC2, text[index + 1] == 0xA9 {
        return CreditMarks(start: index, credit: index + 2, isLabelled: weight(of: text[index...]) < 60)
      }
      index -= 1
    }
    return nil
  }

  /// Brackets at the end that name an agency: "(AP Photo/Jane Doe)", "(Reuters)".
  private static func bracketed(_ text: Bytes, _ label: CreditMarks?) -> CreditMarks? {
    let text = text.last == 0x2E ? text.dropLast() : text
    guard text.last == 0x29, let open = text.lastIndex(of: 0x28), open > text.startIndex,
      label?.start != open + 1
    else { return nil }
    let inside = text[(open + 1)..<(text.endIndex - 1)]
    guard weight(of: inside) <= 60 else { return nil }
    let words = inside.split { !isWordByte($0) }
    guard words.contains(where: { agencies.contains(Fingerprint.of($0)) }) else { return nil }
    return CreditMarks(start: open, credit: open + 1, isLabelled: label.map { $0.start > open } ?? false)
  }

  private static let labels = [
    "фото", "фотография", "фотографія", "фото предоставлено", "изображение", "иллюстрация", "ілюстрація",
    "скриншот", "скріншот", "коллаж", "світлина", "здымак",
    "photo", "photos", "photograph", "photographer", "photo credit", "image", "images", "image credit",
    "picture", "pictures", "pic", "credit", "credits", "illustration", "courtesy", "screenshot",
    "foto", "fotos", "fot.", "foto/grafik", "bild", "bilder", "bildquelle", "bildnachweis", "grafik",
    "quelle", "symbolbild",
    "crédit", "crédits", "crédit photo", "crédits photo", "photographie", "crédito", "créditos", "imagen",
    "fotografía", "fotografia", "imagem", "reprodução", "divulgação", "zdjęcie", "zdj.", "źródło", "fotó",
    "fotoğraf", "fotograaf", "kuva", "foto av", "φωτογραφία", "снимка", "snimka", "ảnh", "写真", "撮影", "图",
    "图片", "图源", "图片来源", "攝影", "摄影", "사진", "صورة", "تصوير", "عکس", "צילום",
  ].map { Array($0.utf8) }

  /// Words that picture agencies have in their names.
  static let agencies = Set(
    [
      "ap", "afp", "reuters", "getty", "epa", "dpa", "apa", "imago", "keystone", "pap", "ansa", "efe", "lusa",
      "xinhua", "shutterstock", "alamy", "istock", "unsplash", "pixabay", "picture-alliance", "bloomberg",
      "upi", "tass", "sipa", "abaca", "belga", "anp", "ntb", "tt", "ritzau", "lehtikuva", "stf", "handout",
      "файл", "тасс", "риа", "унiан", "уніан", "укрінформ", "reuters/", "zuma", "corbis", "rex", "pa", "nasa",
    ].map { Fingerprint.of($0.utf8) })
}
