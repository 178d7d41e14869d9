/// Inserting nodes at the appropriate place (HTML Standard §13.2.6.1).
extension HTMLTreeBuilder {
  /// Makes a node at the appropriate place: in the current node, or before its table where it does not belong there.
  @inline(__always)
  mutating func insertNode(_ tag: HTMLTag) -> Int32 {
    if isFostering, stack.currentTag.isFosterTarget { return insertFostered(tag) }
    return arena.append(tag, under: stack.current.node)
  }

  @inline(never)
  private mutating func insertFostered(_ tag: HTMLTag) -> Int32 {
    arena.insert(tag, at: fosterInsertionPoint())
  }

  /// Inserts an element with the attributes of the tag that was read, and opens it.
  @inline(__always)
  @discardableResult
  mutating func insert(_ tag: HTMLTag) -> Int32 {
    let node = insertVoid(tag)
    stack.push(OpenElement(node: node, tag: tag))
    return node
  }

  /// Inserts an element that has no content.
  @inline(__always)
  @discardableResult
  mutating func insertVoid(_ tag: HTMLTag) -> Int32 {
    let node = insertNode(tag)
    arena.appendAttributes(of: token)
    return node
  }

  /// Inserts an element that no tag names.
  @discardableResult
  mutating func insertImplied(_ tag: HTMLTag) -> Int32 {
    let node = insertNode(tag)
    stack.push(OpenElement(node: node, tag: tag))
    return node
  }

  /// Gives the run of characters to the current node.
  @inline(__always)
  mutating func attachText() {
    if isFostering, stack.currentTag.isFosterTarget { return attachFosteredText() }
    arena.attachRun(under: stack.current.node)
  }

  private mutating func attachFosteredText() {
    _ = insertNode(.text)
    arena.text.attach()
  }

  /// Gives the beginning of the run to the current node.
  mutating func attachText(upTo end: Int) {
    let rest = arena.text.cutRun(at: end)
    attachText()
    arena.text.append(rest[...])
  }

  /// Does something with foster parenting on.
  mutating func fostering(_ work: (inout HTMLTreeBuilder) -> Void) {
    isFostering = true
    work(&self)
    isFostering = false
  }

  /// Where a node goes that does not belong into a table (foster parenting).
  func fosterInsertionPoint() -> NodeArena.InsertionPoint {
    let table = stack.lastIndex(of: .table)
    if let template = stack.lastIndex(of: .template), template > table ?? -1 {
      return NodeArena.InsertionPoint(parent: stack[template].node)
    }
    guard let table else { return NodeArena.InsertionPoint(parent: stack[0].node) }
    let node = stack[table].node
    let parent = arena.parent(of: node)
    if parent >= 0 { return NodeArena.InsertionPoint(parent: parent, next: node) }
    return NodeArena.InsertionPoint(parent: stack[max(0, table - 1)].node)
  }
}
