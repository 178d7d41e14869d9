extension BodyRule {
  /// Letters of the longest notice; what is longer may be an article on who owns what.
  private static let longestNotice = 160

  /// Whose the text is, with the year or at the end of a line: "Copyright ©2019 The Quay & Co.", "The Quay. All rights reserved."
  static let copyrightLines = BodyRule.each("copyright") { body, index in
    let passage = body.passages[index]
    guard passage.weight < longestNotice, passage.kind != .code, !body.isKnown[index] else { return false }
    return isCopyrightLine(body.text(index))
  }

  static func isCopyrightLine(_ text: Bytes) -> Bool {
    let line = trimmed(text) { $0 <= 0x20 || $0 == 0x2E || $0 == 0x21 }
    if let last = line.last, lastBytes.contains(last) {
      let end = folded(line.suffix(64))[...]
      if reservations.contains(where: { end.hasSuffix($0) }) { return true }
    }
    guard let first = line.first, first | 0x20 == 0x63 else { return false }
    let beginning = folded(line.prefix(9))
    return beginning.elementsEqual("copyright".utf8) && namesYear(line) && isNoSentence(text)
  }

  /// What the words end in that keep all rights, in either case.
  private static let lastBytes: ByteSet = {
    var bytes = ByteSet()
    for last in reservations.compactMap(\.last) {
      bytes.insert(last)
      if last < 0x80 { bytes.insert(last & 0xDF) }
    }
    return bytes
  }()

  /// Names begin large, and so do most words of a notice.
  private static func isNoSentence(_ text: Bytes) -> Bool {
    text.split(separator: 0x20).dropFirst().count { beginsSmall($0) } <= 2
  }

  private static func namesYear(_ line: Bytes) -> Bool {
    line.split { $0 &- 0x30 >= 10 }.contains {
      $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8))
    }
  }

  private static let reservations = [
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "todos os direitos reservados", "tutti i diritti riservati", "riproduzione riservata",
    "wszelkie prawa zastrzeżone",
    "alle rechten voorbehouden", "všechna práva vyhrazena", "všetky práva vyhradené",
    "toate drepturile rezervate",
    "minden jog fenntartva", "sva prava pridržana", "tüm hakları saklıdır", "все права защищены",
    "усі права захищені",
    "всі права захищені", "всички права запазени", "版权所有", "版權所有", "جميع الحقوق محفوظة", "כל הזכויות שמורות",
  ].map { folded(Array($0.utf8)[...]) }
}

extension Bytes {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
