/// Everything up to the body (HTML Standard §13.2.6.4.1 to 6).
extension HTMLParser {
  /// Does what "anything else" does up to the mode "in body": makes `html`, `head` and `body` where they are missing.
  mutating func beginBody() {
    if mode == .initial { leaveInitial() }
    if mode == .beforeHTML { beginRoot() }
    if mode == .beforeHead { beginHead() }
    if mode == .inHeadNoscript {
      pop()
      mode = .inHead
    }
    if mode == .inHead { leaveHead() }
    if mode == .afterHead {
      insertImplied(.body)
      mode = .inBody
    }
  }

  /// No doctype has come.
  private mutating func leaveInitial() {
    isQuirky = true
    mode = .beforeHTML
  }

  private mutating func beginRoot() {
    push(OpenElement(node: appendNode(.html, under: -1), tag: .html))
    mode = .beforeHead
  }

  private mutating func beginHead() {
    head = insertImplied(.head)
    mode = .inHead
  }

  private mutating func leaveHead() {
    pop()
    mode = .afterHead
  }

  mutating func startBeforeHTML(_ tag: HTMLTag) {
    if mode == .initial { leaveInitial() }
    beginRoot()
    guard tag == .html else { return startBeforeHead(tag) }
    attributes.append(pending)
  }

  mutating func startBeforeHead(_ tag: HTMLTag) {
    switch tag {
    case .html: startInBody(tag)
    case .head:
      head = insert(.head)
      mode = .inHead
    default:
      beginHead()
      startInHead(tag)
    }
  }

  /// The end tags that count before there is a body.
  private func beginsBody(_ tag: HTMLTag) -> Bool { tag == .body || tag == .html || tag == .br }

  mutating func endBeforeHTML(_ tag: HTMLTag) {
    if mode == .initial { leaveInitial() }
    guard tag == .head || beginsBody(tag) else { return }
    beginRoot()
    endBeforeHead(tag)
  }

  mutating func endBeforeHead(_ tag: HTMLTag) {
    guard tag == .head || beginsBody(tag) else { return }
    beginHead()
    endInHead(tag)
  }

  mutating func startInHead(_ tag: HTMLTag) {
    guard !startHeadContent(tag) else { return }
    switch tag {
    case .html: startInBody(tag)
    case .head: break
    case .noscript:
      insert(tag)
      mode = .inHeadNoscript
    default:
      leaveHead()
      startAfterHead(tag)
    }
  }

  /// The rules "in head" that other modes use too; false if the tag is none of them.
  mutating func startHeadContent(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .base, .basefont, .bgsound, .link, .meta: insertVoid(tag)
    case .title, .noframes, .style, .script: insertRawText(tag)
    case .template: startTemplate()
    default: return false
    }
    return true
  }

  /// Inserts an element, and reads its content up to its end tag.
  mutating func insertRawText(_ tag: HTMLTag) {
    let node = insert(tag)
    if let kind = RawText(tag) { readRawText(kind, of: tag, node: node) }
    skipEndTag()
    pop()
  }

  /// Passes over the end tag of raw text.
  private mutating func skipEndTag() {
    guard position < source.count else { return }
    position = source.nameEnd(from: position + 2, isAttribute: false)
    if !readAttributes(keeping: false) { position = source.count }
  }

  mutating func endInHead(_ tag: HTMLTag) {
    switch tag {
    case .head: leaveHead()
    case .template: endTemplate()
    default:
      guard beginsBody(tag) else { return }
      leaveHead()
      endAfterHead(tag)
    }
  }

  mutating func startInHeadNoscript(_ tag: HTMLTag) {
    switch tag {
    case .html: startInBody(tag)
    case .basefont, .bgsound, .link, .meta, .noframes, .style: _ = startHeadContent(tag)
    case .head, .noscript: break
    default:
      leaveNoscript()
      startInHead(tag)
    }
  }

  mutating func endInHeadNoscript(_ tag: HTMLTag) {
    if tag == .noscript { return leaveNoscript() }
    guard tag == .br else { return }
    leaveNoscript()
    endInHead(tag)
  }

  private mutating func leaveNoscript() {
    pop()
    mode = .inHead
  }

  mutating func startAfterHead(_ tag: HTMLTag) {
    switch tag {
    case .html: startInBody(tag)
    case .body:
      insert(tag)
      framesetOK = false
      mode = .inBody
    case .frameset:
      insert(tag)
      mode = .inFrameset
    case .head: break
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      addToHead(tag)
    default:
      beginBody()
      start(tag)
    }
  }

  /// Children of the head that come after it.
  private mutating func addToHead(_ tag: HTMLTag) {
    if !isLinked, !isRightmost(head) { beginLinks() }
    let place = stack.count
    push(OpenElement(node: head, tag: .head))
    _ = startHeadContent(tag)
    if place < stack.count, stack[place].node == head { removeFromStack(at: place) }
  }

  /// Whether the last node is within a node.
  private func isRightmost(_ node: Int32) -> Bool {
    var last = Int32(nodes.count - 1)
    while last > node { last = nodes[last].parent }
    return last == node
  }

  mutating func endAfterHead(_ tag: HTMLTag) {
    if tag == .template { return endTemplate() }
    guard beginsBody(tag) else { return }
    beginBody()
    end(tag)
  }
}
