/// End tags "in body" (HTML Standard §13.2.6.4.7).
extension HTMLParser {
  mutating func endInBody(_ tag: HTMLTag) {
    switch tag {
    case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl,
      .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre,
      .search, .section, .summary, .ul:
      end(tag, in: .standard)
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: endFormatting(tag)
    case .p: endParagraph()
    case .li: end(tag, in: .listItem)
    case .dd, .dt: end(tag, in: .standard)
    case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
    case .span: currentTag == .span ? pop() : anyOtherEndTag(.span)
    default: endRarely(tag)
    }
  }

  @inline(never)
  private mutating func endRarely(_ tag: HTMLTag) {
    switch tag {
    case .template: endTemplate()
    case .body: if hasInScope(.body) { mode = .afterBody }
    case .html: if hasInScope(.body) { mode = .afterBody }
    case .form: endForm()
    case .applet, .marquee, .object:
      guard hasInScope(tag) else { return }
      close(tag)
      clearFormatting()
    case .br:
      pending.removeAll()
      startInBody(.br)
    default: anyOtherEndTag(tag)
    }
  }

  /// Ends an element if it is open within a scope; nearly always it is the innermost.
  @inline(__always)
  private mutating func end(_ tag: HTMLTag, in scope: Scope) {
    if currentTag == tag { pop() } else if hasInScope(tag, scope) { close(tag) }
  }

  /// Ends an element that is open, and what is in it.
  @inline(__always)
  private mutating func close(_ tag: HTMLTag) {
    if current.tag == tag { return pop() }
    generateImpliedEndTags(except: tag)
    pop(through: tag)
  }

  private mutating func endParagraph() {
    if currentTag == .p { return pop() }
    if !hasInScope(.p, .button) { insertImplied(.p) }
    closeParagraph()
  }

  private mutating func endHeading() {
    guard isFound(.standard, { $0.tag.isHeading }) else { return }
    generateImpliedEndTags()
    while stack.count > 1 {
      let found = current.tag.isHeading
      pop()
      if found { return }
    }
  }

  private mutating func endForm() {
    guard !isOpen(.template) else {
      if hasInScope(.form) { close(.form) }
      return
    }
    let node = form
    form = -1
    guard node >= 0, isFound(.standard, { $0.node == node }) else { return }
    generateImpliedEndTags()
    if let index = stackIndex(of: node), index > 0 { removeFromStack(at: index) }
  }

  /// After the body (§13.2.6.4.19 and 22) everything but the end of the document leads back to it.
  mutating func startAfterBody(_ tag: HTMLTag) {
    if tag != .html { mode = .inBody }
    startInBody(tag)
  }

  mutating func endAfterBody(_ tag: HTMLTag) {
    if tag == .html, mode == .afterBody { return mode = context == nil ? .afterAfterBody : .afterBody }
    mode = .inBody
    endInBody(tag)
  }
}
