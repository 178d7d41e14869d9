import Markup
import News

/// Turns what was kept into the blocks of an article: items of one list together, cells of one row on one line.
struct BlockWriter {
  private let body: Body
  private let addresses: Addresses?
  private var blocks: [Block] = []
  private var group: Int32 = -1
  private var row: Int32 = -1
  private var lastIndex = -1

  /// - Parameter addresses: what the links are resolved against, where the body has any.
  static func blocks(of body: Body, addresses: Addresses? = nil) -> [Block] {
    var writer = BlockWriter(body: body, addresses: addresses)
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
    let links = kind == .code ? [] : links(in: passage.text.prefix(repaired.count))
    guard joins, let last = blocks.indices.last else {
      return blocks.append(Block(kind, repaired.string, links: links))
    }
    blocks[last].text += kind == .table && passage.row == row ? "\t" : "\n"
    let start = blocks[last].text.utf8.count
    blocks[last].text += repaired.string
    blocks[last].links += links.map { Link($0.range.shifted(by: start), url: $0.url) }
  }

  /// The links that stand in a piece of the cleaned text, by their places in it.
  private func links(in piece: Range<Int>) -> [Link] {
    let all = body.reading.links
    guard let addresses, !all.isEmpty else { return [] }
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.upperBound <= piece.lowerBound { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.range.lowerBound < piece.upperBound }.compactMap { link in
      let bytes = trimmed(body.reading.bytes[link.range.clamped(to: piece)])
      guard !bytes.isEmpty, let url = address(of: link.node, addresses) else { return nil }
      return Link((bytes.startIndex..<bytes.endIndex).shifted(by: -piece.lowerBound), url: url)
    }
  }

  /// Where a link leads; nil for a place on the page itself, and for what is no address of the Web.
  private func address(of node: NodeID, _ addresses: Addresses) -> String? {
    guard let address = body.reading.tree.attribute(.href, of: node), !address.utf8.starts(with: "#".utf8),
      let url = addresses.resolve(address), url.utf8.starts(with: "http".utf8)
    else { return nil }
    return url
  }

  private func kind(of kind: PassageKind) -> BlockKind? {
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

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
