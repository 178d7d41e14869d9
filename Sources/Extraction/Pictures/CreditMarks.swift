/// Where the credit begins in a caption.
struct CreditMarks {
  /// Where the caption ends.
  let start: Int
  /// Where the name begins.
  let credit: Int
  let isLabelled: Bool

  /// The last credit of a line that a word or a sign announces.
  ///
  /// - Parameter isCaption: whether the line is known to be a caption, which a label may touch.
  static func last(in line: Bytes, isCaption: Bool) -> CreditMarks? {
    guard isCaption || mayStand(in: line.span) else { return nil }
    let plain = folded(line)
    guard plain.count == line.count else { return nil }
    let text = plain[...]
    let offset = line.startIndex
    let label = labelled(text, written: line, isCaption: isCaption)
    let bracket = bracketed(text, label).flatMap { isPartOfName(line, label, $0) ? nil : $0 }
    guard let found = bracket ?? label ?? copyrightSign(text) ?? photographed(text) else { return nil }
    return CreditMarks(
      start: found.start + offset, credit: found.credit + offset, isLabelled: found.isLabelled)
  }

  /// Whether the agency in brackets stands behind a name: "Foto: Jane Doe (Keystone)".
  private static func isPartOfName(_ line: Bytes, _ label: CreditMarks?, _ bracket: CreditMarks) -> Bool {
    guard let label, label.credit < bracket.start else { return false }
    let name = line[line.startIndex + label.credit..<line.startIndex + bracket.start]
    return CreditWords(trimmed(name) { $0 <= 0x20 || $0 == 0x3A }).areNames
  }

  /// Whether anything stands in a line that a credit cannot do without: a colon, a stroke, a bracket, a sign, a "by" behind
  /// the word, the full stop of "Fot.", or «摄».
  private static func mayStand(in line: Span<UInt8>) -> Bool {
    for index in line.indices {
      switch line[index] {
      case 0x3A, 0x2F, 0x7C, 0x28, 0x5B, 0xC2, 0xE6, 0xEF: return true
      case 0x2E where index > 0:
        if line[index &- 1] | 0x20 == UInt8(ascii: "t") || line[index &- 1] | 0x20 == UInt8(ascii: "j") {
          return true
        }
      case 0x20 where index &+ 2 < line.count:
        let next = UInt16(line[index &+ 1] | 0x20) << 8 | UInt16(line[index &+ 2] | 0x20)
        if next == 0x6279 || next == 0x766F { return true }  // "by", "von"
      default: break
      }
    }
    return false
  }

  /// A word for "photo" with a colon, or after a stroke or bracket: of the last places of all such words the first.
  ///
  /// - Parameter line: the text before it was folded.
  private static func labelled(_ text: Bytes, written line: Bytes, isCaption: Bool) -> CreditMarks? {
    var best: CreditMarks?
    var seen = CreditLabels.Seen()
    let (labels, beginnings) = (CreditLabels.all, CreditLabels.beginnings)
    let bytes = text.span
    for offset in bytes.indices.dropLast().reversed() {
      let touches = offset > 0 && isWordByte(bytes[offset - 1])
      guard !touches || (isCaption && isCapital(line, at: offset)), beginnings.mayBegin(bytes, at: offset)
      else { continue }
      let index = text.startIndex + offset
      for number in CreditLabels.numbers(beginningWith: text[index]) {
        let label = labels[number]
        let end = index + label.count
        guard end <= text.endIndex, text[index..<end].elementsEqual(label), !touchesLetter(text, end),
          !touches || end < text.endIndex && text[end] == 0x3A,
          touches || !isPartOfSentence(text, line, at: offset),
          let name = nameStart(text, after: end, label: label, at: index), seen.insert(number)
        else { continue }
        // "AP Photo/Jane Doe": the agency is part of it.
        let start = text[name...].first == 0x2F ? agencyStart(text, before: index) : index
        best = CreditMarks(
          start: start == index ? openBracket(text, before: index) ?? index : start,
          credit: start < index ? start : name, isLabelled: true)
      }
    }
    return best
  }

  /// Whether a word for "photo" goes on from the words before it: "On the photo: Jane Doe", "Auf dem Foto: …", «На фото: …». A
  /// label begins large, or behind a full stop, a stroke or a bracket.
  private static func isPartOfSentence(_ text: Bytes, _ line: Bytes, at offset: Int) -> Bool {
    let before = trimmed(text[..<(text.startIndex + offset)])
    guard let last = before.last, isWordByte(last) else { return false }
    if beginsSmall(line[(line.startIndex + offset)...]) { return true }
    let word = before[(before.lastIndex(of: 0x20).map { $0 + 1 } ?? before.startIndex)...]
    return articles.contains(Fingerprint.of(word))
  }

  private static let articles = WordHashSet([
    "dem", "das", "im", "am", "vom", "zum", "der", "the", "this", "on", "in", "top", "la", "el", "en", "sur",
    "op", "de",
    "på", "na", "nella", "sulla", "на",
  ])

  /// Whether a label that touches the caption begins large: «…про три тронаФото: Анна Левина».
  private static func isCapital(_ line: Bytes, at offset: Int) -> Bool {
    let index = line.startIndex + offset
    return line[index - 1] &- 0x30 < 10 || beginsLarge(line[index...])
  }

  /// The bracket that a label stands in, behind a word or two: "(Staff Photo by Jane Doe)".
  private static func openBracket(_ text: Bytes, before index: Int) -> Int? {
    let before = text[..<index].suffix(16)
    guard let open = before.lastIndex(of: 0x28), !before[open...].contains(0x29), open + 1 < index else {
      return nil
    }
    return open
  }

  /// Where the agency begins whose name ends before a place; the place where there is none.
  private static func agencyStart(_ text: Bytes, before index: Int) -> Int {
    let before = trimmed(text[..<index])
    let start = before.lastIndex { !isWordByte($0) }.map { $0 + 1 } ?? before.startIndex
    return agencies.contains(Fingerprint.of(before[start...])) ? start : index
  }

  /// Where the name begins after a label, if a name can follow there.
  private static func nameStart(_ text: Bytes, after end: Int, label: [UInt8], at start: Int) -> Int? {
    var index = end
    while index < text.endIndex, text[index] == 0x20 { index += 1 }
    guard index < text.endIndex else { return nil }
    if label.elementsEqual("picture".utf8), text[index...].starts(with: "alliance".utf8) {
      // Not the one of "dpa/picture alliance".
      return isParted(text, at: start) && text[start - 1] != 0x2F ? start : nil
    }
    if label.last == 0x2C { return index }
    // "Credit...Jane Doe".
    if text[index...].starts(with: "...".utf8) { return index + 3 }
    let hasColon =
      text[index] == 0x3A || text[index...].starts(with: [0xEF, 0xBC, 0x9A]) || label.last == 0x3A
    if hasColon { return text[index] == 0x3A ? index + 1 : label.last == 0x3A ? index : index + 3 }
    if text[index...].starts(with: "by ".utf8) || text[index...].starts(with: "von ".utf8) {
      return text[index...].firstIndex(of: 0x20)
    }
    if text[index...].starts(with: [0xC2, 0xA9]) || text[index] == 0x2F { return index }
    // "Fot. Ewa Lis": a shortened word says it all.
    if label.last == 0x2E, weight(of: text[index...]) <= 50 { return index }
    guard text[index] != 0x29, text[index] != 0x5D else { return nil }
    return isParted(text, at: start) && weight(of: text[index...]) <= 50 ? index : nil
  }

  /// Whether a stroke or a bracket stands before a place.
  private static func isParted(_ text: Bytes, at start: Int) -> Bool {
    let before = trimmed(text[..<start])
    guard let last = before.last else { return false }
    return last == 0x2F || last == 0x7C || last == 0x28 || last == 0x5B
  }

  /// Whether a letter follows that belongs to the word before.
  private static func touchesLetter(_ text: Bytes, _ next: Int) -> Bool {
    next < text.endIndex && isWordByte(text[next]) && text[next] != 0xC2 && text[next] != 0xEF
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte >= 0x80 }

  /// «…盘旋。林芳 摄», «…で（潟沼義樹撮影）»: who took the picture stands before the word for it, behind the last full stop or bracket.
  private static func photographed(_ text: Bytes) -> CreditMarks? {
    let name = CreditSplit.withoutTaken(text)
    guard name.count < text.count else { return nil }
    var start = name.endIndex
    while start > text.startIndex {
      let before = text[..<start].suffix(3)
      if before.elementsEqual([0xE3, 0x80, 0x82]) || before.elementsEqual([0xEF, 0xBC, 0x88]) { break }
      start -= 1
    }
    guard weight(of: text[start...]) <= 45 else { return nil }
    return CreditMarks(start: start, credit: start, isLabelled: true)
  }

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
      label?.start != open + 1, label?.start != open
    else { return nil }
    let inside = text[(open + 1)..<(text.endIndex - 1)]
    guard weight(of: inside) <= 60 else { return nil }
    let words = inside.split { !isWordByte($0) }
    guard words.contains(where: { agencies.contains(Fingerprint.of($0)) }) else { return nil }
    return CreditMarks(start: open, credit: open + 1, isLabelled: label.map { $0.start > open } ?? false)
  }

  /// Words that picture agencies have in their names.
  static let agencies = WordHashSet(
    [
      "ap", "afp", "reuters", "getty", "epa", "dpa", "apa", "imago", "keystone", "pap", "ansa", "efe", "lusa",
      "xinhua", "shutterstock", "alamy", "istock", "unsplash", "pixabay", "picture-alliance", "bloomberg",
      "upi", "tass", "sipa", "abaca", "belga", "anp", "ntb", "tt", "ritzau", "lehtikuva", "stf", "handout",
      "файл", "тасс", "риа", "унiан", "уніан", "укрінформ", "reuters/", "zuma", "corbis", "rex", "pa", "nasa",
      "antara", "共同", "時事", "ロイター", "路透社", "新华社", "新華社", "中央社", "法新社", "美聯社", "美联社", "中新社", "연합뉴스", "뉴시스",
      "뉴스1", "رويترز", "الأناضول",
    ])
}
