import ASCII

extension HTMLDocument {
  /// The elements that a selector names, in document order.
  public func select(_ selector: HTMLSelector) -> [NodeID] {
    nodes.filter { node in
      isElement(node) && selector.alternatives.contains { matches(node, $0.steps[...]) }
    }
  }

  /// From the innermost step outwards. The nearest ancestor that fits is taken: whatever fits around another one
  /// fits around that one too.
  private func matches(_ node: NodeID, _ steps: ArraySlice<HTMLSelector.Step>) -> Bool {
    guard var top = top(of: steps, at: node) else { return false }
    var outer = steps.dropLast(top.count)
    while !outer.isEmpty {
      let found = ancestors(of: top.node).lazy.compactMap { self.top(of: outer, at: $0) }.first { _ in true }
      guard let found else { return false }
      top = found
      outer = outer.dropLast(found.count)
    }
    return true
  }

  /// The outermost element of the last steps that are joined as children, if they fit at an element; and how many they are.
  private func top(of steps: ArraySlice<HTMLSelector.Step>, at node: NodeID) -> (node: NodeID, count: Int)? {
    var node = node
    var count = 0
    for step in steps.reversed() {
      guard matches(node, step) else { return nil }
      count += 1
      guard step.isChild else { return (node, count) }
      guard let parent = parent(of: node) else { return nil }
      node = parent
    }
    return (node, count)
  }

  private func matches(_ node: NodeID, _ step: HTMLSelector.Step) -> Bool {
    if let tag = step.tag, name(of: node) != tag { return false }
    return step.conditions.allSatisfy { matches(node, $0) }
  }

  private func matches(_ node: NodeID, _ condition: HTMLSelector.Condition) -> Bool {
    switch condition {
    case .hasClass(let name):
      guard let names = attributeBytes(.class, of: node) else { return false }
      return names.split(whereSeparator: isBlank).contains { $0.elementsEqual(name.utf8) }
    case .attribute(let name, let comparison, let value):
      guard let attribute = attribute(named: name), let found = attributeBytes(attribute, of: node) else {
        return false
      }
      switch comparison {
      case .exists: return true
      case .equals: return found.elementsEqual(value.utf8)
      case .begins: return found.starts(with: value.utf8)
      case .contains: return String(decoding: found, as: UTF8.self).utf8.firstRange(of: value.utf8) != nil
      }
    }
  }
}
