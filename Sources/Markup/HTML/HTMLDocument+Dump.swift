import ASCII

extension HTMLDocument {
  /// The tree as indented lines, for tests: `div class="a"`, and text in quotes. Blank text is left out. From the
  /// hundredth level on a number tells the depth: `[120] div`.
  public func dump(from node: NodeID? = nil) -> String {
    let top = node ?? root
    var lines: [String] = []
    var depths = [Int](repeating: 0, count: count)
    for node in subtree(of: top) {
      if node != top, let parent = parent(of: node) {
        depths[Int(node.index)] = depths[Int(parent.index)] + 1
      }
      guard let line = dumpLine(node) else { continue }
      let depth = depths[Int(node.index)]
      let indent = String(repeating: "  ", count: min(depth, 100))
      lines.append(depth < 100 ? indent + line : "\(indent)[\(depth)] \(line)")
    }
    return lines.joined(separator: "\n")
  }

  private func dumpLine(_ node: NodeID) -> String? {
    guard isText(node) else {
      return allAttributes(of: node).reduce(name(of: node)) { "\($0) \($1.name)=\"\($1.value)\"" }
    }
    let bytes = textBytes(of: node)
    guard bytes.contains(where: { !isBlank($0) }) else { return nil }
    let words = bytes.split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }
    return "\"\(words.joined(separator: " "))\""
  }
}
