/// Captions and column groups (HTML Standard §13.2.6.4.11 and 12).
extension HTMLTreeBuilder {
  mutating func startInCaption(_ tag: HTMLTag) {
    switch tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      if closeCaption() { startInTable(tag) }
    default: startInBody(tag)
    }
  }

  mutating func endInCaption(_ tag: HTMLTag) {
    switch tag {
    case .caption: _ = closeCaption()
    case .table: if closeCaption() { endInTable(tag) }
    case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default: endInBody(tag)
    }
  }

  private mutating func closeCaption() -> Bool {
    guard stack.hasInScope(.caption, .table) else { return false }
    stack.generateImpliedEndTags()
    stack.pop(through: .caption)
    formatting.clearToLastMarker()
    mode = .inTable
    return true
  }

  mutating func startInColumnGroup(_ tag: HTMLTag) {
    switch tag {
    case .html: startInBody(tag)
    case .col: insertVoid(tag)
    case .template: startTemplate()
    default: if closeColumnGroup() { startInTable(tag) }
    }
  }

  mutating func endInColumnGroup(_ tag: HTMLTag) {
    switch tag {
    case .colgroup: _ = closeColumnGroup()
    case .col: break
    case .template: endTemplate()
    default: if closeColumnGroup() { endInTable(tag) }
    }
  }

  mutating func charactersInColumnGroup() {
    let end = arena.text.blankEnd
    if end > arena.text.attached { attachText(upTo: end) }
    guard arena.text.hasRun else { return }
    if closeColumnGroup() { charactersInTable() } else { arena.text.dropRun() }
  }

  private mutating func closeColumnGroup() -> Bool {
    guard stack.currentTag == .colgroup else { return false }
    stack.pop()
    mode = .inTable
    return true
  }
}
