/// Templates (HTML Standard §13.2.6.4.18). Their content is parsed, since it decides where they end, and then dropped: it
/// is no part of the document.
extension HTMLTreeBuilder {
  mutating func startTemplate() {
    insert(.template)
    templates.append(OpenTemplate(mode: .inTemplate, formattingCount: formatting.count))
    formatting.pushMarker()
    framesetOK = false
    mode = .inTemplate
  }

  mutating func endTemplate() {
    guard stack.isOpen(.template) else { return }
    while stack.count > 1, stack.current.tag.hasThoroughlyImpliedEnd { stack.pop() }
    while stack.count > 1, stack.current.tag != .template { stack.pop() }
    closeTemplate()
  }

  /// Ends the template that is the current node.
  mutating func closeTemplate() {
    let node = stack.current.node
    stack.pop()
    // A cell in the template leaves a marker of its own; what stands before it goes with the template's nodes.
    if let template = templates.last {
      templates.removeLast()
      formatting.truncate(to: min(template.formattingCount, formatting.count))
    }
    arena.discard(node, keepingElement: true)
    resetMode()
  }

  mutating func startInTemplate(_ tag: HTMLTag) {
    switch tag {
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      _ = startHeadContent(tag)
    case .caption, .colgroup, .tbody, .tfoot, .thead: goOn(in: .inTable, tag)
    case .col: goOn(in: .inColumnGroup, tag)
    case .tr: goOn(in: .inTableBody, tag)
    case .td, .th: goOn(in: .inRow, tag)
    default: goOn(in: .inBody, tag)
    }
  }

  private mutating func goOn(in mode: InsertionMode, _ tag: HTMLTag) {
    if !templates.isEmpty { templates[templates.count - 1].mode = mode }
    self.mode = mode
    start(tag)
  }
}
