import ASCII

extension Article {
  /// The body as Markdown (CommonMark 0.31, tables as GitHub has them). What would be markup in the text is escaped.
  public var markdown: String { blocks.map(\.markdown).joined(separator: "\n\n") }
}

extension Block {
  var markdown: String {
    if kind == .code { return fenced }
    let text = BlockText(self)
    let lines = text.lines
    return switch kind {
    case .heading(let level):
      String(repeating: "#", count: min(max(level, 1), 6)) + " "
        + lines.map { markdown($0, of: text) }.joined(separator: " ")
    case .quote: lines.map { "> " + markdown($0, of: text) }.joined(separator: "\n")
    case .list: lines.map { "- " + markdown($0, of: text) }.joined(separator: "\n")
    case .table: markdownTable(lines.map { line in text.cells(of: line).map { markdown($0, of: text) } })
    case .paragraph, .code: lines.map { markdown($0, of: text) }.joined(separator: "\\\n")
    }
  }

  private func markdown(_ piece: Range<Int>, of text: BlockText) -> String {
    text.rendered(piece, escape: escapedMarkdown) { url, text in
      // Brackets in an address would end it.
      "[\(text)](" + (url.utf8.contains { $0 == 0x28 || $0 == 0x29 } ? "<\(url)>" : url) + ")"
    }
  }

  /// A fence is longer than any run of backticks within.
  private var fenced: String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(text)\n\(fence)"
  }

  private func markdownTable(_ cells: [[String]]) -> String {
    let width = cells.map(\.count).max() ?? 0
    var rows = cells.map { row in
      "| " + (row + [String](repeating: "", count: width - row.count)).joined(separator: " | ") + " |"
    }
    rows.insert("|" + String(repeating: " --- |", count: width), at: min(1, rows.count))
    return rows.joined(separator: "\n")
  }
}

/// A line of text with a backslash before what Markdown would take for markup.
private func escapedMarkdown(_ text: ArraySlice<UInt8>, beginsLine: Bool) -> String {
  var escaped: [UInt8] = []
  escaped.reserveCapacity(text.count + 8)
  var isStart = beginsLine
  var isNumber = false
  for byte in text {
    let isMark =
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"):
        true
      case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "="):
        isStart
      case UInt8(ascii: "."), UInt8(ascii: ")"): isNumber
      default: false
      }
    if isMark { escaped.append(UInt8(ascii: "\\")) }
    escaped.append(byte)
    let isDigit = byte &- 0x30 < 10
    isNumber = isDigit && (isStart || isNumber)
    isStart = false
  }
  return String(decoding: escaped, as: UTF8.self)
}
