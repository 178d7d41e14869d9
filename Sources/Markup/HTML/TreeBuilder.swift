/// Grows a tree from the events of a tokenizer, in document order.
struct TreeBuilder {
  private(set) var tree = Tree()
  /// The innermost open node; -1 before the root.
  private var current: Int32 = -1
  /// The elements that the tokenizer takes to be open: a paragraph may have been closed behind its back.
  private var mirror: [Int32] = []
  private var body: Int32 = -1
  private var ownTags: [[UInt8]: UInt16] = [:]
  private var ownAttributes: [[UInt8]: UInt16] = [:]

  /// An element begins; false if it is not taken (a second `html` or `body`), so that its attributes are not either.
  mutating func start(_ tag: HTMLTag) -> Bool {
    if tag == .html { return startRoot() }
    if current < 0 { _ = startRoot() }
    if tag == .body, body >= 0 { return false }
    if ParagraphRules.closesParagraph(tag) { closeParagraph() }
    if !ParagraphRules.belongsInHead(tag) { leaveHead() }
    append(tag.rawValue)
    current = Int32(tree.count - 1)
    if tag == .body { body = current } else { mirror.append(current) }
    return true
  }

  mutating func attribute(_ name: HTMLAttribute, _ value: Span<UInt8>) {
    let start = UInt32(tree.valueBuffer.count)
    tree.valueBuffer.append(copying: value)
    let end = UInt32(tree.valueBuffer.count)
    tree.attributes.append(Tree.Attribute(name: name.rawValue, start: start, end: end))
  }

  /// The innermost element that the tokenizer took to be open ends. The root and the body last to the end of the
  /// document: what follows `</html>` belongs to the body, as in browsers.
  mutating func end(_ tag: HTMLTag) {
    guard tag != .html, tag != .body, let node = mirror.popLast() else { return }
    close(node)
  }

  /// Characters. Neighbouring runs make one node; script and style have none, but for JSON-LD.
  mutating func text(_ bytes: Span<UInt8>) {
    if current < 0 { _ = startRoot() }
    let tag = HTMLTag(rawValue: tree.tags[Int(current)])
    if tag == .script || tag == .style { return source(bytes) }
    if tag == .html || tag == .head, ParagraphRules.isBlank(bytes) { return }
    let last = tree.count - 1
    if tree.tags[last] != 0 || tree.parents[last] != current {
      append(0)
      tree.ends[tree.count - 1] = Int32(tree.count)
    }
    tree.textBuffer.append(correcting: bytes)
    tree.textEnds[tree.count - 1] = UInt32(tree.textBuffer.count)
  }

  mutating func finish(_ encoding: CharacterEncoding) -> Tree {
    if current < 0 { _ = startRoot() }
    close(0)
    tree.encoding = encoding
    return tree
  }
}

extension TreeBuilder {
  private mutating func startRoot() -> Bool {
    guard current < 0, tree.count == 0 else { return false }
    append(HTMLTag.html.rawValue)
    current = 0
    return true
  }

  private mutating func append(_ tag: UInt16) {
    tree.tags.append(tag)
    tree.parents.append(current)
    tree.ends.append(-1)
    tree.textStarts.append(UInt32(tree.textBuffer.count))
    tree.textEnds.append(UInt32(tree.textBuffer.count))
    tree.attributeStarts.append(UInt32(tree.attributes.count))
  }

  /// Ends a node and all open ones within it, unless it has ended before.
  private mutating func close(_ node: Int32) {
    guard tree.ends[Int(node)] < 0 else { return }
    while current >= node {
      tree.ends[Int(current)] = Int32(tree.count)
      tree.textEnds[Int(current)] = UInt32(tree.textBuffer.count)
      current = tree.parents[Int(current)]
    }
  }

  /// Ends the paragraph that is open around here (HTML Standard §13.2.6.4.7), looking a few levels up.
  private mutating func closeParagraph() {
    var node = current
    for _ in 0..<32 {
      guard node >= 0 else { return }
      let tag = HTMLTag(rawValue: tree.tags[Int(node)])
      if tag == .p { return close(node) }
      if ParagraphRules.isScope(tag) { return }
      node = tree.parents[Int(node)]
    }
  }

  /// Ends the head at the first element that is none of its own, and begins the body (HTML Standard §13.2.6.4.4).
  /// libxml2 leaves HTML 5's elements in the head of a page that has no body tag.
  private mutating func leaveHead() {
    guard current >= 0, HTMLTag(rawValue: tree.tags[Int(current)]) == .head else { return }
    close(current)
    append(HTMLTag.body.rawValue)
    current = Int32(tree.count - 1)
    body = current
  }

  /// The source of a JSON-LD script, kept apart from the text.
  private mutating func source(_ bytes: Span<UInt8>) {
    guard isJSONLD(NodeID(current)) else { return }
    let start = tree.data[current]?.lowerBound ?? tree.valueBuffer.count
    tree.valueBuffer.append(copying: bytes)
    tree.data[current] = start..<tree.valueBuffer.count
  }
}

extension TreeBuilder {
  /// Asked apart from writing: a slice of the buffer that is still alive would have the whole of it copied.
  private func isJSONLD(_ script: NodeID) -> Bool {
    tree.attributeBytes(.type, of: script).map(ParagraphRules.isJSONLD) ?? false
  }

  /// The tag of a name, numbered anew if it is not a known one.
  mutating func tag(named name: Span<UInt8>) -> HTMLTag {
    if let known = HTMLTag.numbers[name] { return HTMLTag(rawValue: known) }
    return HTMLTag(rawValue: TreeBuilder.number(name, &ownTags, &tree.tagNames))
  }

  mutating func attribute(named name: Span<UInt8>) -> HTMLAttribute {
    if let known = HTMLAttribute.numbers[name] { return HTMLAttribute(rawValue: known) }
    return HTMLAttribute(rawValue: TreeBuilder.number(name, &ownAttributes, &tree.attributeNames))
  }

  /// Numbers a name of the document's own; from the 4,000th on all share one.
  private static func number(
    _ name: Span<UInt8>, _ numbers: inout [[UInt8]: UInt16], _ names: inout [String]
  ) -> UInt16 {
    let bytes = name.indices.map { asciiLowercase(name[$0]) }
    if let number = numbers[bytes] { return number }
    if names.count < 4_000 { names.append(String(decoding: bytes, as: UTF8.self)) }
    let number = UInt16(Tree.firstOwnName + names.count - 1)
    if names.count < 4_000 { numbers[bytes] = number }
    return number
  }
}
