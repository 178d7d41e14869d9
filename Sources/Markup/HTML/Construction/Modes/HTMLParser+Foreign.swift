/// Foreign content: SVG and MathML (HTML Standard §13.2.6.5).
extension HTMLParser {
  mutating func startForeignRoot(_ tag: HTMLTag) {
    reconstructFormatting()
    if isSelfClosing { insertVoid(tag) } else { insert(tag) }
  }

  mutating func startForeign(_ tag: HTMLTag) {
    if tag.leavesForeignContent || (tag == .font && isPresentationalFont()) {
      leaveForeignContent()
      return start(tag)
    }
    let name = tag.inNamespace(of: current.tag)
    if isSelfClosing { return _ = insertVoid(name) }
    let holdsHTML = name == HTMLTag.annotationXML.inMath && isHTMLAnnotation()
    push(OpenElement(node: insertVoid(name), tag: name, holdsHTML: holdsHTML))
  }

  private mutating func leaveForeignContent() {
    while stack.count > 1, current.tag.isForeign, !isHTMLForCharacters(current) { pop() }
  }

  private func isPresentationalFont() -> Bool {
    for index in 0..<pending.count {
      let name = HTMLAttribute(rawValue: pending[index].id)
      if name == .color || name == .face || name == .size { return true }
    }
    return false
  }

  /// `encoding` says `text/html` or `application/xhtml+xml`.
  private func isHTMLAnnotation() -> Bool {
    for index in 0..<pending.count where pending[index].id == HTMLAttribute.encoding.rawValue {
      let value = pending[index]
      let bytes = (0..<Int(value.length)).map { asciiLowercase(source.peek(Int(value.start) + $0)) }
      return bytes == Array("text/html".utf8) || bytes == Array("application/xhtml+xml".utf8)
    }
    return false
  }

  mutating func endForeign(_ tag: HTMLTag) {
    if tag == .br || tag == .p {
      leaveForeignContent()
      return end(tag)
    }
    var index = stack.count - 1
    let horizon = horizon
    while index > horizon {
      let element = stack[index]
      if !element.tag.isForeign { return end(tag) }
      if element.tag.plain == tag { return pop(toCount: index) }
      index -= 1
    }
  }

  /// Characters are kept, but for those of styles and scripts.
  mutating func charactersInForeign() {
    if framesetOK, !isBlankRun() { framesetOK = false }
    let tag = current.tag.plain
    if tag == .style || tag == .script { text.truncate(to: attached) } else { attachText() }
  }
}
