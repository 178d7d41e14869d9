/// The adoption agency (HTML Standard §13.2.6.4.7): what to make of `<b><p>one</b>two`.
extension HTMLParser {
  /// Ends a formatting element.
  mutating func endFormatting(_ tag: HTMLTag) {
    let last = current
    if last.tag == tag {
      if let newest = formatting.last, newest.node == last.node, stack.count > 1 {
        formatting.removeLast()
        return pop()
      }
      if formattingIndex(of: last.node) == nil { return pop() }
    }
    for _ in 0..<8 where !adopt(tag) { return }
  }

  /// One turn of the outer loop; false if it was the last.
  private mutating func adopt(_ tag: HTMLTag) -> Bool {
    guard let entry = formattingIndex(of: tag) else {
      anyOtherEndTag(tag)
      return false
    }
    let element = formatting[entry].node
    guard let place = stackIndex(of: element) else {
      formatting.remove(at: entry)
      return false
    }
    guard isFound(.standard, { $0.node == element }) else { return false }
    guard let block = furthestBlock(below: place), mayClone(element) else {
      pop(toCount: place)
      formatting.remove(at: entry)
      return false
    }
    move(entry: entry, place: place, block: block)
    return true
  }

  /// The outermost special element within the formatting element, by its place on the stack.
  private func furthestBlock(below place: Int) -> Int? {
    var index = place + 1
    while index < stack.count {
      if stack[index].tag.isSpecial { return index }
      index += 1
    }
    return nil
  }

  private mutating func move(entry: Int, place: Int, block: Int) {
    beginLinks()
    let element = formatting[entry]
    let blockNode = stack[block].node
    let ancestor = stack[max(0, place - 1)]
    var bookmark = entry
    let last = repeatFormatting(between: place, and: block, bookmark: &bookmark)
    unlink(last)
    insert(last, inPlaceOf: ancestor)
    let copy = makeDetached(element.tag, like: element.node)
    moveChildren(of: blockNode, to: copy)
    link(copy, under: blockNode, before: -1)
    replace(element, with: copy, bookmark: bookmark, below: blockNode)
  }

  /// The inner loop: repeats the formatting elements between the element and the block, one within the other, with the
  /// block innermost; gives the outermost of them.
  private mutating func repeatFormatting(between place: Int, and block: Int, bookmark: inout Int) -> Int32 {
    let blockNode = stack[block].node
    var last = blockNode
    var index = block
    var turns = 0
    while index - 1 > place {
      index -= 1
      turns += 1
      let node = stack[index]
      var entry = formattingIndex(of: node.node)
      if turns > 3, let found = entry {
        formatting.remove(at: found)
        if found < bookmark { bookmark -= 1 }
        entry = nil
      }
      guard let entry, mayClone(node.node) else {
        removeFromStack(at: index)
        continue
      }
      let copy = makeDetached(node.tag, like: node.node)
      formatting[entry].node = copy
      stack[index] = OpenElement(node: copy, tag: node.tag)
      if last == blockNode { bookmark = entry + 1 }
      unlink(last)
      link(last, under: copy, before: -1)
      last = copy
    }
    return last
  }

  /// Inserts a node at the appropriate place in an element, as if that were the current node.
  private mutating func insert(_ node: Int32, inPlaceOf element: OpenElement) {
    if isFostering, element.tag.isFosterTarget {
      let place = fosterPlace()
      link(node, under: place.parent, before: place.before)
    } else {
      link(node, under: element.node, before: -1)
    }
  }

  private mutating func makeDetached(_ tag: HTMLTag, like original: Int32) -> Int32 {
    let node = appendNode(tag, under: -1)
    copyAttributes(of: original)
    return node
  }

  /// The formatting element gives its places in the list and on the stack to its repetition within the block.
  private mutating func replace(
    _ element: FormattingElement, with copy: Int32, bookmark: Int, below block: Int32
  ) {
    var bookmark = bookmark
    if let entry = formattingIndex(of: element.node) {
      formatting.remove(at: entry)
      if entry < bookmark { bookmark -= 1 }
    }
    formatting.insert(
      FormattingElement(node: copy, tag: element.tag), at: min(max(bookmark, 0), formatting.count))
    if let place = stackIndex(of: element.node) { removeFromStack(at: place) }
    guard let place = stackIndex(of: block) else { return }
    stack.insert(OpenElement(node: copy, tag: element.tag), at: place + 1)
    if let index = element.tag.countIndex { openCounts[index] += 1 }
  }

  /// Any other end tag: closes the innermost element of its name, unless a special one is in the way.
  mutating func anyOtherEndTag(_ tag: HTMLTag) {
    var index = stack.count - 1
    let end = horizon
    while index >= end {
      let element = stack[index]
      if element.tag == tag {
        generateImpliedEndTags(except: tag)
        return pop(toCount: index)
      }
      if element.tag.isSpecial { return }
      index -= 1
    }
  }
}
