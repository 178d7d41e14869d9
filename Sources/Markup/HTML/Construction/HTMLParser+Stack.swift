/// The stack of open elements (HTML Standard §13.2.4.2).
///
/// A search looks at the innermost `depthOfSight` elements only, as browsers do not nest deeper: without that, a page
/// of nothing but start tags would take quadratic time.
extension HTMLParser {
  static let depthOfSight = 512

  @inline(__always)
  var current: OpenElement { stack[stack.count &- 1] }

  /// Without a namespace, `.text` if nothing is open.
  @inline(__always)
  var currentTag: HTMLTag { stack.last?.tag ?? .text }

  // What is not inlined here is called with a copy of the whole parser, 608 bytes (Swift 6.3).

  /// The outermost index that searches look at.
  @inline(__always)
  var horizon: Int { max(0, stack.count - HTMLParser.depthOfSight) }

  @inline(__always)
  mutating func push(_ element: OpenElement) {
    stack.append(element)
    if let index = element.tag.countIndex { openCounts[index] &+= 1 }
  }

  @inline(__always)
  mutating func pop() {
    guard let last = stack.last else { return }
    stack.removeLast()
    if let index = last.tag.countIndex { openCounts[index] &-= 1 }
  }

  mutating func removeFromStack(at index: Int) {
    if let count = stack[index].tag.countIndex { openCounts[count] -= 1 }
    stack.remove(at: index)
  }

  @inline(__always)
  func isOpen(_ tag: HTMLTag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

  /// Whether an element of a known HTML tag is open within a scope.
  @inline(__always)
  func hasInScope(_ tag: HTMLTag, _ scope: Scope = .standard) -> Bool {
    isOpen(tag) && isFound(scope) { $0.tag == tag }
  }

  @inline(__always)
  func isFound(_ scope: Scope, _ isWanted: (OpenElement) -> Bool) -> Bool {
    var index = stack.count - 1
    let end = horizon
    while index >= end {
      let element = stack[index]
      if isWanted(element) { return true }
      if element.tag.ends(scope) { return false }
      index -= 1
    }
    return false
  }

  /// The place of a node on the stack, among those in sight.
  func stackIndex(of node: Int32) -> Int? {
    var index = stack.count - 1
    let end = horizon
    while index >= end {
      if stack[index].node == node { return index }
      index -= 1
    }
    return nil
  }

  /// The innermost open element of a tag, among those in sight.
  func lastIndex(of tag: HTMLTag) -> Int? {
    guard isOpen(tag) else { return nil }
    var index = stack.count - 1
    let end = horizon
    while index >= end {
      if stack[index].tag == tag { return index }
      index -= 1
    }
    return nil
  }

  /// Pops elements up to and with one of a tag; never the root.
  mutating func pop(through tag: HTMLTag) {
    while stack.count > 1 {
      let found = current.tag == tag
      pop()
      if found { return }
    }
  }

  mutating func pop(toCount count: Int) {
    while stack.count > max(count, 1) { pop() }
  }

  /// Pops to one of these, or to the root ("clear the stack back to a … context").
  mutating func clearStack(backTo isContext: (HTMLTag) -> Bool) {
    while stack.count > 1, !isContext(current.tag) { pop() }
  }

  @inline(__always)
  mutating func generateImpliedEndTags(except tag: HTMLTag = .text) {
    while stack.count > 1, current.tag.hasImpliedEnd, current.tag != tag { pop() }
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
