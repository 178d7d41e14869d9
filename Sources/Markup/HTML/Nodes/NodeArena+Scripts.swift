import ASCII

/// The scripts that are data and no programs: JSON-LD, whose source is kept.
extension NodeArena {
  /// Keeps where the source of a script is, if its type says JSON-LD.
  mutating func keepScript(_ node: Int32, from start: UInt32, to end: UInt32) {
    guard end > start, isJSONLD(node) else { return }
    scripts.append(HTMLDocument.ScriptSource(node: node, start: start, end: end))
  }

  private func isJSONLD(_ node: Int32) -> Bool {
    for index in attributeRange(of: node) where attributes[index].id == HTMLAttribute.type.rawValue {
      let attribute = attributes[index]
      return attribute.isCoded ? isCodedJSONLD(attribute) : isJSONLD(from: Int(attribute.start))
    }
    return false
  }

  /// Whether the type begins at an offset, after white space.
  private func isJSONLD(from start: Int) -> Bool {
    var index = start
    while isBlank(source.peek(index)) { index += 1 }
    return NodeArena.jsonLD.allSatisfy { byte in
      defer { index += 1 }
      return asciiLowercase(source.peek(index)) == byte
    }
  }

  /// The same for a type written with character references.
  @inline(never)
  private func isCodedJSONLD(_ attribute: HTMLDocument.Attribute) -> Bool {
    let value = (Int(attribute.start)..<Int(attribute.start) + Int(attribute.length)).map { source.peek($0) }
    let type = HTMLEntities.decode(value, inAttribute: true).drop(while: isBlank)
    return type.prefix(NodeArena.jsonLD.count).map(asciiLowercase) == NodeArena.jsonLD
  }

  private static let jsonLD = Array("application/ld+json".utf8)

  /// The script of a node, for the tree in document order.
  func script(of node: Int32) -> HTMLDocument.ScriptSource? {
    var (low, high) = (0, scripts.count)
    while low < high {
      let middle = (low + high) / 2
      if scripts[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < scripts.count && scripts[low].node == node ? scripts[low] : nil
  }
}
