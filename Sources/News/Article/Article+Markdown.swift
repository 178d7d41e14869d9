extension Article {
  /// The body as Markdown (CommonMark 0.31, tables as GitHub has them). What would be markup in the text is escaped.
  public var markdown: String { blocks.map(\.markdown).joined(separator: "\n\n") }
}

extension Block {
  var markdown: String {
    switch kind {
    case .heading(let level):
      String(repeating: "#", count: min(max(level, 1), 6)) + " " + escapedMarkdown(text.joinedLines)
    case .paragraph: lines.map(escapedMarkdown).joined(separator: "\\\n")
    case .quote: lines.map { "> " + escapedMarkdown($0) }.joined(separator: "\n")
    case .list: lines.map { "- " + escapedMarkdown($0) }.joined(separator: "\n")
    case .code: fenced
    case .table: markdownTable
    }
  }

  /// The lines of the text: items of a list, rows of a table.
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// The cells of a table's rows.
  var cells: [[String]] {
    lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
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

  private var markdownTable: String {
    let cells = cells
    let width = cells.map(\.count).max() ?? 0
    var rows = cells.map { row in
      let padded = row + [String](repeating: "", count: width - row.count)
      return "| " + padded.map(escapedMarkdown).joined(separator: " | ") + " |"
    }
    rows.insert("|" + String(repeating: " --- |", count: width), at: min(1, rows.count))
    return rows.joined(separator: "\n")
  }
}

extension String {
  fileprivate var joinedLines: String { split(separator: "\n").joined(separator: " ") }
}

/// A line of text with a backslash before what Markdown would take for markup.
private func escapedMarkdown(_ line: some StringProtocol) -> String {
  var escaped: [UInt8] = []
  escaped.reserveCapacity(line.utf8.count + 8)
  var isStart = true
  var isNumber = false
  for byte in line.utf8 {
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
