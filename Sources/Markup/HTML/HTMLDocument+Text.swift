extension HTMLDocument {
  /// All text within a node as written, white space included.
  public func text(of node: NodeID) -> String { String(decoding: textBytes(of: node), as: UTF8.self) }

  /// All text within a node as UTF-8. A slice of the tree's own buffer: nothing is copied.
  public func textBytes(of node: NodeID) -> ArraySlice<UInt8> {
    if table.tag(node.index) == HTMLTag.script.rawValue, let script = script(of: node) {
      return source[Int(script.start)..<Int(script.end)]
    }
    return textBuffer[textRange(of: node)]
  }

  /// Where the text of a node lies in the text of the document, in bytes.
  @inlinable
  public func textRange(of node: NodeID) -> Range<Int> {
    (table.text(node.index) ?? 0)..<(table.text(table.end(node.index)) ?? textBuffer.count)
  }

  /// The whole document's text in document order, which `textRange(of:)` speaks of.
  @inlinable public var documentText: [UInt8] { textBuffer }

  private func script(of node: NodeID) -> ScriptSource? {
    var (low, high) = (0, scripts.count)
    while low < high {
      let middle = (low + high) / 2
      if scripts[middle].node < node.index { low = middle + 1 } else { high = middle }
    }
    return low < scripts.count && scripts[low].node == node.index ? scripts[low] : nil
  }
}
