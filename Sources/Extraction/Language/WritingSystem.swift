import News

/// The scripts that articles are written in, as far as they contradict a language that a page declares.
enum WritingSystem: Int, CaseIterable {
  case latin, cyrillic, greek, hebrew, arabic, indic, thai, eastAsian, other

  /// What most of a text's first few hundred characters are written in; nil where there are few letters, or no one
  /// script has three of five.
  static func dominant(in blocks: [Block]) -> WritingSystem? {
    var counts = [Int](repeating: 0, count: allCases.count)
    var left = 400
    for block in blocks where left > 0 {
      for scalar in block.text.unicodeScalars.prefix(left) {
        left -= 1
        if let system = WritingSystem(letter: scalar.value) { counts[system.rawValue] += 1 }
      }
    }
    let all = counts.reduce(0, +)
    return all < 60 ? nil : allCases.first { counts[$0.rawValue] * 5 >= all * 3 }
  }

  /// The script of a letter; nil for all else.
  private init?(letter value: UInt32) {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF: self = .arabic
    case 0x900...0xDFF: self = .indic
    case 0xE00...0xE7F: self = .thai
    case 0x530...0x58F, 0xE80...0xFFF, 0x1000...0x10FF, 0x1200...0x137F, 0x1780...0x17FF: self = .other
    case 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7AF: self = .eastAsian
    default: return nil
    }
  }

  /// Whether a language (BCP 47) is written so; what is not known of it is believed.
  func writes(_ tag: String) -> Bool {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"))
    // "sr-Latn" says it itself, and some languages are written in two scripts.
    guard let language = subtags.first, !subtags.contains(where: { $0.count == 4 }) else { return true }
    guard let own = WritingSystem.ofLanguage[String(Substring(language))] else { return true }
    return own == self
  }

  private static let ofLanguage: [String: WritingSystem] = {
    let lists: [(WritingSystem, String)] = [
      (
        .latin,
        """
        af ca cs cy da de en es et eu fi fil fo fr fy ga gl hr ht hu id is it lb lt lv ms mt nb nl nn no pl pt ro sk sl
        so sq sv sw tl tr vi
        """
      ),
      (.cyrillic, "be bg ky mk mn ru tg uk"), (.greek, "el"), (.hebrew, "he iw yi"), (.arabic, "ar fa ps ur"),
      (.indic, "as bn gu hi kn ml mr ne or si ta te"), (.thai, "th"), (.other, "am hy ka km lo my"),
      (.eastAsian, "ja ko zh"),
    ]
    return lists.reduce(into: [:]) { known, list in
      for language in list.1.split(whereSeparator: \.isWhitespace) { known[String(language)] = list.0 }
    }
  }()
}
