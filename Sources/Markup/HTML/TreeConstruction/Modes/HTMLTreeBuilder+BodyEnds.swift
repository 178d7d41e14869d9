/// End tags "in body" (HTML Standard §13.2.6.4.7).
extension HTMLTreeBuilder {
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
    case .span: stack.currentTag == .span ? stack.pop() : anyOtherEndTag(.span)
    default: endRarely(tag)
    }
  }

  @inline(never)
  private mutating func endRarely(_ tag: HTMLTag) {
    switch tag {
    case .template: endTemplate()
    case .body: if stack.hasInScope(.body) { mode = .afterBody }
    case .html: if stack.hasInScope(.body) { mode = .afterBody }
    case .form: endForm()
    case .applet, .marquee, .object:
      guard stack.hasInScope(tag) else { return }
      close(tag)
      formatting.clearToLastMarker()
    case .br:
      token.removeAttributes()
      startInBody(.br)
    default: anyOtherEndTag(tag)
    }
  }

  /// Ends an element if it is open within a scope; nearly always it is the innermost.
  @inline(__always)
  private mutating func end(_ tag: HTMLTag, in scope: Scope) {
    if stack.currentTag == tag { stack.pop() } else if stack.hasInScope(tag, scope) { close(tag) }
  }

  /// Ends an element that is open, and what is in it.
  @inline(__always)
  private mutating func close(_ tag: HTMLTag) {
    if stack.current.tag == tag { return stack.pop() }
    stack.generateImpliedEndTags(except: tag)
    stack.pop(through: tag)
  }

  private mutating func endParagraph() {
    if stack.currentTag == .p { return stack.pop() }
    if !stack.hasInScope(.p, .button) { insertImplied(.p) }
    stack.closeParagraph()
  }

  private mutating func endHeading() {
    guard stack.isFound(.standard, { $0.tag.isHeading }) else { return }
    stack.generateImpliedEndTags()
    while stack.count > 1 {
      let found = stack.current.tag.isHeading
      stack.pop()
      if found { return }
    }
  }

  private mutating func endForm() {
    guard !stack.isOpen(.template) else {
      if stack.hasInScope(.form) { close(.form) }
      return
    }
    let node = form
    form = nil
    guard let node, stack.isFound(.standard, { $0.node == node }) else { return }
    stack.generateImpliedEndTags()
    if let index = stack.index(of: node), index > 0 { stack.remove(at: index) }
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
