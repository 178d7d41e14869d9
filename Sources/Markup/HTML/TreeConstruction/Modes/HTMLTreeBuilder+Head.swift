/// Everything up to the body (HTML Standard §13.2.6.4.1 to 6).
extension HTMLTreeBuilder {
  /// Does what "anything else" does up to the mode "in body": makes `html`, `head` and `body` where they are missing.
  mutating func beginBody() {
    if mode == .initial { leaveInitial() }
    if mode == .beforeHTML { beginRoot() }
    if mode == .beforeHead { beginHead() }
    if mode == .inHeadNoscript {
      stack.pop()
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
    stack.push(OpenElement(node: arena.append(.html, under: -1), tag: .html))
    mode = .beforeHead
  }

  private mutating func beginHead() {
    head = insertImplied(.head)
    mode = .inHead
  }

  private mutating func leaveHead() {
    stack.pop()
    mode = .afterHead
  }

  mutating func startBeforeHTML(_ tag: HTMLTag) {
    if mode == .initial { leaveInitial() }
    beginRoot()
    guard tag == .html else { return startBeforeHead(tag) }
    arena.appendAttributes(of: token)
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
    stack.pop()
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
    guard let head else { return }
    arena.prepareToAppend(under: head)
    let place = stack.count
    stack.push(OpenElement(node: head, tag: .head))
    _ = startHeadContent(tag)
    if place < stack.count, stack[place].node == head { stack.remove(at: place) }
  }

  mutating func endAfterHead(_ tag: HTMLTag) {
    if tag == .template { return endTemplate() }
    guard beginsBody(tag) else { return }
    beginBody()
    end(tag)
  }
}
