extension BodyRule {
  /// «Источник: …», "Source: …", "(Reuters)" as the last line: who reported it, not what was reported.
  static let agencySources = BodyRule("source-line") { body in
    guard let last = body.undecided.last(where: { body.passages[$0].weight > 1 }) else { return }
    let passage = body.passages[last]
    guard passage.weight < 70, !passage.isHeading, body.proseBounds.map({ $0.upperBound < last }) ?? false
    else { return }
    let line = folded(body.text(last))
    if labels.contains(where: { line.starts(with: $0) }) || isBracketed(line) {
      body.drop(last, "source-line")
    }
  }

  private static func isBracketed(_ line: [UInt8]) -> Bool {
    line.count < 40 && line.first == 0x28
      && (line.last == 0x29 || line.suffix(2).elementsEqual([0x29, 0x2E]))
  }

  private static let labels = [
    "источник:", "источники:", "джерело:", "джерела:", "по материалам", "за матеріалами", "source:",
    "sources:", "quelle:", "quellen:",
    "fuente:", "fonte:", "izvor:", "kilde:", "källa:", "bron:", "lähde:", "източник:", "πηγή:", "źródło:",
    "zdroj:", "forrás:", "sursa:", "kaynak:", "来源:", "来源：", "來源：", "출처",
    "المصدر:",
  ].map { Array($0.utf8) }
}
