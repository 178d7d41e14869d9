/// Foreign content: SVG and MathML (HTML Standard §13.2.6.5).
extension HTMLTreeBuilder {
  mutating func startForeignRoot(_ tag: HTMLTag) {
    reconstructFormatting()
    if token.isSelfClosing { insertVoid(tag) } else { insert(tag) }
  }

  mutating func startForeign(_ tag: HTMLTag) {
    if tag.leavesForeignContent || (tag == .font && token.isPresentationalFont) {
      leaveForeignContent()
      return start(tag)
    }
    let name = tag.inNamespace(of: stack.current.tag)
    if token.isSelfClosing { return _ = insertVoid(name) }
    let holdsHTML = name == HTMLTag.annotationXML.inMath && token.isHTMLAnnotation(in: arena.source)
    stack.push(OpenElement(node: insertVoid(name), tag: name, holdsHTML: holdsHTML))
  }

  private mutating func leaveForeignContent() {
    while stack.count > 1, !stack.current.takesHTMLCharacters { stack.pop() }
  }

  mutating func endForeign(_ tag: HTMLTag) {
    if tag == .br || tag == .p {
      leaveForeignContent()
      return end(tag)
    }
    var index = stack.count - 1
    let horizon = stack.horizon
    while index > horizon {
      let element = stack[index]
      if !element.tag.isForeign { return end(tag) }
      if element.tag.plain == tag { return stack.pop(toCount: index) }
      index -= 1
    }
  }

  /// Characters are kept, but for those of styles and scripts.
  mutating func charactersInForeign() {
    if framesetOK, !arena.text.isBlankRun { framesetOK = false }
    attachForeignText()
  }

  mutating func attachForeignText() {
    let tag = stack.current.tag.plain
    if tag == .style || tag == .script { arena.text.dropRun() } else { attachText() }
  }
}
