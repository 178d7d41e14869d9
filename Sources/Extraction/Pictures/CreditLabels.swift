/// Words for "photo" and its maker, in lower case.
enum CreditLabels {
  static let all = [
    "фото", "фотография", "фотографія", "фото предоставлено", "изображение", "иллюстрация", "ілюстрація",
    "скриншот", "скріншот", "коллаж", "світлина", "здымак",
    "photo", "photos", "photograph", "photographer", "photo credit", "image", "images", "image credit",
    "picture", "pictures", "pic", "credit", "credits", "illustration", "courtesy", "screenshot",
    "foto", "fotos", "fot.", "bildrechte", "rechte", "bildcredit", "fotocredit", "fotonachweis",
    "foto/grafik", "bild", "bilder", "bildquelle", "bildnachweis", "grafik",
    "quelle", "symbolbild", "symbolfoto", "archivbild", "archivfoto", "isithombe", "nuotr.", "zdroj", "abb.:",
    "image source,", "crédits photos",
    "featured image", "feature image", "file photo", "cover photo", "main image", "header image",
    "автор фото,", "kaynak,",
    "crédit", "crédits", "crédit photo", "crédits photo", "photographie", "crédito", "créditos", "imagen",
    "fotografía", "fotografia", "imagem", "reprodução", "divulgação", "zdjęcie", "zdj.", "źródło", "fotó",
    "fotoğraf", "fotograaf", "kuva", "foto av", "φωτογραφία", "снимка", "snimka", "ảnh", "Ảnh", "फोटो", "ছবি",
    "ფოტო", "ภาพ", "圖片來源", "圖", "写真", "撮影", "图",
    "图片", "图源", "图片来源", "攝影", "摄影", "사진", "صورة", "تصوير", "عکس", "צילום",
  ].map { Array($0.utf8) }

  /// Whether a word in lower case is one of them, with or without its colon.
  static func contain(_ word: Bytes) -> Bool {
    let word = word.last == 0x3A ? word.dropLast() : word
    guard let first = word.first else { return false }
    return numbers(beginningWith: first).contains { all[$0].elementsEqual(word) }
  }

  /// Which of the labels were met.
  struct Seen {
    private var bits: (UInt64, UInt64) = (0, 0)

    /// - Returns: whether it was not met before.
    mutating func insert(_ number: Int) -> Bool {
      let bit = UInt64(1) << UInt64(number & 63)
      let old = number < 64 ? bits.0 : bits.1
      if number < 64 { bits.0 |= bit } else { bits.1 |= bit }
      return old & bit == 0
    }
  }

  static let beginnings = Beginnings(of: all)

  /// The labels that begin with a byte.
  static func numbers(beginningWith byte: UInt8) -> [Int] { byFirstByte[Int(byte)] }

  private static let byFirstByte: [[Int]] = {
    precondition(all.count <= 128)
    return (0..<256).map { byte in all.indices.filter { all[$0].first == UInt8(byte) } }
  }()
}
