import Markup

/// Reads a text without markup into passages: blank lines part paragraphs.
enum PlainTextReader {
  static func read(_ bytes: [UInt8]) -> Reading {
    let tree = HTMLReader.readFragment("")
    var reading = Reading(tree: tree, measures: Measures(tree))
    var cleaner = TextCleaner()
    for paragraph in paragraphs(bytes).prefix(PageReader.mostPassages) {
      for line in paragraph {
        cleaner.append(line)
        cleaner.space()
      }
      let range = cleaner.cut()
      guard !range.isEmpty else { continue }
      reading.passages.append(passage(cleaner.bytes[range], isLine: paragraph.count == 1))
    }
    reading.bytes = cleaner.bytes
    return reading
  }

  private static func passage(_ text: Bytes, isLine: Bool) -> Passage {
    let weight = weight(of: text)
    let isHeading = isLine && weight >= 4 && weight <= 90 && !endsSentence(text) && text.last != 0x3A
    return Passage(
      kind: isHeading ? .heading(2) : .paragraph, node: NodeID(0), position: NodeID(0),
      text: text.startIndex..<text.endIndex, weight: weight, linkBytes: 0, group: -1, row: -1, isBold: false,
      match: PhraseBook.standard.match(text))
  }

  /// Runs of lines that are not blank. A text without any blank line has a paragraph on each line.
  private static func paragraphs(_ bytes: [UInt8]) -> [[Bytes]] {
    var paragraphs: [[Bytes]] = []
    var current: [Bytes] = []
    for line in lines(bytes) {
      if trimmed(line).isEmpty {
        if !current.isEmpty { paragraphs.append(current) }
        current = []
      } else {
        current.append(line)
      }
    }
    if !current.isEmpty { paragraphs.append(current) }
    guard paragraphs.count == 1, let only = paragraphs.first, only.count > 1 else { return paragraphs }
    let isWrapped =
      only.dropLast().allSatisfy { $0.count <= 100 } && !only.allSatisfy { endsSentence(trimmed($0)) }
    return isWrapped ? paragraphs : only.map { [$0] }
  }

  private static func lines(_ bytes: [UInt8]) -> [Bytes] {
    bytes[...].split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
