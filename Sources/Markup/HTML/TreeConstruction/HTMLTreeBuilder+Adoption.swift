/// The adoption agency (HTML Standard §13.2.6.4.7): what to make of `<b><p>one</b>two`.
extension HTMLTreeBuilder {
  /// Ends a formatting element.
  mutating func endFormatting(_ tag: HTMLTag) {
    let last = stack.current
    if last.tag == tag {
      if let newest = formatting.last, newest.node == last.node, stack.count > 1 {
        formatting.removeLast()
        return stack.pop()
      }
      if formatting.index(of: last.node) == nil { return stack.pop() }
    }
    for _ in 0..<8 where !adopt(tag) { return }
  }

  /// One turn of the outer loop; false if it was the last.
  private mutating func adopt(_ tag: HTMLTag) -> Bool {
    guard let entry = formatting.index(of: tag) else {
      anyOtherEndTag(tag)
      return false
    }
    let element = formatting[entry].node
    guard let place = stack.index(of: element) else {
      formatting.remove(at: entry)
      return false
    }
    guard stack.isFound(.standard, { $0.node == element }) else { return false }
    guard let block = stack.furthestBlock(within: place), mayRepeat(element) else {
      stack.pop(toCount: place)
      formatting.remove(at: entry)
      return false
    }
    move(entry: entry, place: place, block: block)
    return true
  }

  private mutating func move(entry: Int, place: Int, block: Int) {
    arena.beginLinks()
    let element = formatting[entry]
    let blockNode = stack[block].node
    let ancestor = stack[max(0, place - 1)]
    var bookmark = entry
    let last = repeatFormatting(between: place, and: block, bookmark: &bookmark)
    arena.unlink(last)
    insert(last, inPlaceOf: ancestor)
    let copy = makeDetached(element.tag, like: element.node)
    arena.moveChildren(of: blockNode, to: copy)
    arena.link(copy, under: blockNode, before: -1)
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
      var entry = formatting.index(of: node.node)
      if turns > 3, let found = entry {
        formatting.remove(at: found)
        if found < bookmark { bookmark -= 1 }
        entry = nil
      }
      guard let entry, mayRepeat(node.node) else {
        stack.remove(at: index)
        continue
      }
      let copy = makeDetached(node.tag, like: node.node)
      formatting.replace(at: entry, with: copy)
      stack.replace(at: index, with: copy)
      if last == blockNode { bookmark = entry + 1 }
      arena.unlink(last)
      arena.link(last, under: copy, before: -1)
      last = copy
    }
    return last
  }

  /// Inserts a node at the appropriate place in an element, as if that were the current node.
  private mutating func insert(_ node: Int32, inPlaceOf element: OpenElement) {
    if isFostering, element.tag.isFosterTarget {
      let place = fosterInsertionPoint()
      arena.link(node, under: place.parent, before: place.next)
    } else {
      arena.link(node, under: element.node, before: -1)
    }
  }

  private mutating func makeDetached(_ tag: HTMLTag, like original: Int32) -> Int32 {
    let node = arena.append(tag, under: -1)
    copyAttributes(of: original)
    return node
  }

  /// The formatting element gives its places in the list and on the stack to its repetition within the block.
  private mutating func replace(
    _ element: FormattingElement, with copy: Int32, bookmark: Int, below block: Int32
  ) {
    var bookmark = bookmark
    if let entry = formatting.index(of: element.node) {
      formatting.remove(at: entry)
      if entry < bookmark { bookmark -= 1 }
    }
    formatting.insert(
      FormattingElement(node: copy, tag: element.tag), at: min(max(bookmark, 0), formatting.count))
    if let place = stack.index(of: element.node) { stack.remove(at: place) }
    guard let place = stack.index(of: block) else { return }
    stack.insert(OpenElement(node: copy, tag: element.tag), at: place + 1)
  }

  /// Any other end tag: closes the innermost element of its name, unless a special one is in the way.
  mutating func anyOtherEndTag(_ tag: HTMLTag) {
    var index = stack.count - 1
    let end = stack.horizon
    while index >= end {
      let element = stack[index]
      if element.tag == tag {
        stack.generateImpliedEndTags(except: tag)
        return stack.pop(toCount: index)
      }
      if element.tag.isSpecial { return }
      index -= 1
    }
  }
}
