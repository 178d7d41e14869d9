/// Formatting that goes on where a block ended (HTML Standard §13.2.4.3, "reconstruct the active formatting elements").
extension HTMLTreeBuilder {
  /// Inserts and opens a formatting element.
  @inline(__always)
  mutating func insertFormatting(_ tag: HTMLTag) {
    let node = insert(tag)
    formatting.push(FormattingElement(node: node, tag: tag), in: arena)
  }

  /// Opens again what was left open around the end of a block.
  @inline(__always)
  mutating func reconstructFormatting() {
    guard let last = formatting.last, !last.isMarker else { return }
    if stack.current.node == last.node { return }
    reopenFormatting()
  }

  @inline(never)
  private mutating func reopenFormatting() {
    var first = formatting.count
    while first > 0, !formatting[first - 1].isMarker, stack.index(of: formatting[first - 1].node) == nil {
      first -= 1
    }
    for index in first..<formatting.count {
      let entry = formatting[index]
      guard mayRepeat(entry.node) else { return formatting.truncate(to: first) }
      let node = insertNode(entry.tag)
      copyAttributes(of: entry.node)
      stack.push(OpenElement(node: node, tag: entry.tag))
      formatting.replace(at: index, with: node)
    }
  }

  /// Whether the limit for the document allows to repeat an element once more.
  func mayRepeat(_ original: Int32) -> Bool {
    formatting.mayRepeat(attributes: arena.attributeRange(of: original).count)
  }

  /// Gives the node that was made last, which repeats another, the attributes of that.
  mutating func copyAttributes(of original: Int32) {
    formatting.countRepeated(attributes: arena.attributeRange(of: original).count)
    arena.copyAttributes(of: original)
  }
}
