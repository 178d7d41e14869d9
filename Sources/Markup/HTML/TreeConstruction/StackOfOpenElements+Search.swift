/// What tree construction asks of the stack, and how it pops (HTML Standard §13.2.4.2 and §13.2.6.3).
extension StackOfOpenElements {
  /// Whether an element of a known HTML tag is open.
  @inline(__always)
  func isOpen(_ tag: HTMLTag) -> Bool { openCount(of: tag) > 0 }

  /// Whether an element of a known HTML tag is open within a scope.
  @inline(__always)
  func hasInScope(_ tag: HTMLTag, _ scope: Scope = .standard) -> Bool {
    isOpen(tag) && isFound(scope) { $0.tag == tag }
  }

  @inline(__always)
  func isFound(_ scope: Scope, _ isWanted: (OpenElement) -> Bool) -> Bool {
    var index = count - 1
    let end = horizon
    while index >= end {
      let element = self[index]
      if isWanted(element) { return true }
      if element.tag.ends(scope) { return false }
      index -= 1
    }
    return false
  }

  /// The place of a node on the stack, among those in sight.
  func index(of node: Int32) -> Int? {
    var index = count - 1
    let end = horizon
    while index >= end {
      if self[index].node == node { return index }
      index -= 1
    }
    return nil
  }

  /// The innermost open element of a known HTML tag, among those in sight.
  func lastIndex(of tag: HTMLTag) -> Int? {
    guard isOpen(tag) else { return nil }
    var index = count - 1
    let end = horizon
    while index >= end {
      if self[index].tag == tag { return index }
      index -= 1
    }
    return nil
  }

  /// The innermost template, however deep.
  var lastTemplate: Int? {
    guard isOpen(.template) else { return nil }
    var index = count - 1
    while index >= 0, self[index].tag != .template { index -= 1 }
    return index < 0 ? nil : index
  }

  /// The outermost special element within the one at an index: the furthest block of the adoption agency.
  func furthestBlock(within place: Int) -> Int? {
    var index = place + 1
    while index < count {
      if self[index].tag.isSpecial { return index }
      index += 1
    }
    return nil
  }

  /// Pops elements up to and with one of a tag; never the root.
  mutating func pop(through tag: HTMLTag) {
    while count > 1 {
      let found = current.tag == tag
      pop()
      if found { return }
    }
  }

  mutating func pop(toCount wanted: Int) {
    while count > max(wanted, 1) { pop() }
  }

  /// Pops to one of these, or to the root ("clear the stack back to a … context").
  mutating func clearBack(to isContext: (HTMLTag) -> Bool) {
    while count > 1, !isContext(current.tag) { pop() }
  }

  @inline(__always)
  mutating func generateImpliedEndTags(except tag: HTMLTag = .text) {
    while count > 1, current.tag.hasImpliedEnd, current.tag != tag { pop() }
  }

  /// Ends the paragraph that is open in button scope, if one is.
  @inline(__always)
  mutating func closeParagraphInScope() {
    if hasInScope(.p, .button) { closeParagraph() }
  }

  mutating func closeParagraph() {
    generateImpliedEndTags(except: .p)
    pop(through: .p)
  }
}
