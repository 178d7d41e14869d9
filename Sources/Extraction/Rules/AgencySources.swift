extension BodyRule {
  /// Letters of the longest line that names sources and nothing else.
  private static let longestSources = 70

  /// «Источник: …», "Source: …", "(Reuters)" as the last line: who reported it, not what was reported.
  static let agencySources = BodyRule("source-line") { body in
    guard let last = body.undecided.last(where: { body.passages[$0].weight > 1 }) else { return }
    let passage = body.passages[last]
    guard passage.weight < longestSources, !passage.isHeading,
      body.proseBounds.map({ $0.upperBound < last }) ?? false
    else { return }
    let line = folded(body.text(last))
    // Without a colon behind it, a label also begins sentences.
    let isShort = line.count(where: { $0 == 0x20 }) <= 6
    if labels.contains(where: { line.starts(with: $0) && (isShort || $0.contains(0x3A)) })
      || isBracketed(line) || isAgency(line[...])
    {
      body.drop(last, "source-line")
    }
  }

  private static func isBracketed(_ line: [UInt8]) -> Bool {
    guard line.count < 60 else { return false }
    if line.first == 0x28 { return line.last == 0x29 || line.suffix(2).elementsEqual([0x29, 0x2E]) }
    return wideBrackets.contains { line.starts(with: $0.0) && line.suffix(3).elementsEqual($0.1) }
  }

  private static let wideBrackets = [("（", "）"), ("【", "】")].map { (Array($0.utf8), Array($1.utf8)) }

  /// Agencies and nothing else: "dpa/afp", «ТАСС», "Reuters".
  private static func isAgency(_ line: Bytes) -> Bool {
    guard line.count < 40 else { return false }
    let words = line.split { $0 < 0x80 && !isLetterOrDigit($0) }
    return (1...4).contains(words.count)
      && words.allSatisfy { word in
        let hash = Fingerprint.of(word)
        return CreditMarks.agencies.contains(hash) || reporters.contains(hash)
      }
  }

  /// Agencies that sell no pictures, and the small words between two.
  private static let reporters = WordHashSet([
    "aa", "iha", "dha", "čtk", "ctk", "tasr", "sita", "mti", "bta", "бта", "hina", "tanjug", "танјуг",
    "agerpres", "kna",
    "epd", "sda", "ats", "интерфакс", "новости", "риа", "рбк", "укрінформ", "унн", "белта", "новини", "news",
    "agi",
    "adnkronos", "télam", "telam", "notimex", "agencias", "agencies", "agenturen", "antara", "bernama", "pti",
    "ani", "ians",
    "yonhap", "연합뉴스", "共同", "時事", "新华社", "中新社", "and", "und", "y", "et", "e", "с", "и", "i", "mit", "with",
  ])

  private static let labels = [
    "источник:", "источники:", "джерело:", "джерела:", "по материалам", "за матеріалами",
    "по данным агентств", "source:",
    "source :", "sources:", "sources :", "with inputs from", "with input from", "with reporting by",
    "quelle:", "quellen:",
    "mit material von", "mit material der", "mit agenturmaterial", "mit informationen von", "avec afp",
    "avec reuters",
    "fuente:", "con información de", "con informacion de", "com informações d", "com agências", "fonte:",
    "con informazioni di",
    "izvor:", "kilde:", "källa:", "bron:", "lähde:", "източник:", "πηγή:", "źródło:", "zdroj:", "forrás:",
    "sursa:",
    "kaynak:", "opracował", "oprac.", "来源:", "来源：", "來源：", "出典：", "责任编辑", "責任編輯", "（责编", "【纠错】",
    "출처", "제보는", "■ 제보", "المصدر:", "المصدر :", "منبع:", "מקור:", "स्रोत:", "nguồn:", "sumber:",
  ].map { folded(Array($0.utf8)[...]) }
}
