import News

/// Turns what was kept into the blocks of an article: items of one list together, cells of one row on one line.
struct BlockWriter {
  private var blocks: [Block] = []
  private var group: Int32 = -1
  private var row: Int32 = -1
  private var lastIndex = -1

  static func blocks(of body: Body) -> [Block] {
    var writer = BlockWriter()
    for index in body.range where body.passages[index].verdict == .kept {
      writer.add(body.passages[index], body.text(index), at: index)
    }
    return writer.blocks
  }

  private mutating func add(_ passage: Passage, _ text: Bytes, at index: Int) {
    defer {
      group = passage.group
      row = passage.row
      lastIndex = index
    }
    guard let kind = kind(of: passage.kind) else { return }
    let repaired = kind == .paragraph ? withoutGluedRepetition(text) : text
    let joins = (kind == .list || kind == .table) && passage.group == group && blocks.last?.kind == kind
    guard joins, let last = blocks.indices.last else { return blocks.append(Block(kind, repaired.string)) }
    blocks[last].text += kind == .table && passage.row == row ? "\t" : "\n"
    blocks[last].text += repaired.string
  }

  private func kind(of kind: Passage.Kind) -> Block.Kind? {
    switch kind {
    case .heading(let level): .heading(level: Int(level))
    case .paragraph: .paragraph
    case .quote: .quote
    case .item: .list
    case .code: .code
    case .cell: .table
    case .caption: nil
    }
  }
}
