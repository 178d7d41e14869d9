/// Tables (HTML Standard §13.2.6.4.9 and 10, 13 to 15).
extension HTMLTreeBuilder {
  /// Characters in a table are moved before it, unless they are all white space ("in table text").
  mutating func charactersInTable() {
    let tag = stack.currentTag
    guard tag.isFosterTarget || tag == .template else { return fostering { $0.charactersInBody() } }
    if arena.text.isBlankRun { attachText() } else { fostering { $0.charactersInBody() } }
  }

  mutating func startInTable(_ tag: HTMLTag) {
    switch tag {
    case .caption:
      clearToTable()
      formatting.pushMarker()
      insert(tag)
      mode = .inCaption
    case .colgroup:
      clearToTable()
      insert(tag)
      mode = .inColumnGroup
    case .col:
      clearToTable()
      insertImplied(.colgroup)
      mode = .inColumnGroup
      startInColumnGroup(tag)
    case .tbody, .tfoot, .thead:
      clearToTable()
      insert(tag)
      mode = .inTableBody
    case .td, .th, .tr:
      clearToTable()
      insertImplied(.tbody)
      mode = .inTableBody
      startInTableBody(tag)
    case .table: if closeTable() { start(tag) }
    case .style, .script, .template: _ = startHeadContent(tag)
    case .input where token.isHiddenInput(in: arena.source): insertVoid(tag)
    case .form:
      guard form == nil, !stack.isOpen(.template) else { return }
      form = insertVoid(tag)
    default: fostering { $0.startInBody(tag) }
    }
  }

  mutating func endInTable(_ tag: HTMLTag) {
    switch tag {
    case .table: _ = closeTable()
    case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
    case .template: endTemplate()
    default: fostering { $0.endInBody(tag) }
    }
  }

  private mutating func clearToTable() { stack.clearBack { $0 == .table || $0 == .template || $0 == .html } }

  private mutating func closeTable() -> Bool {
    guard stack.hasInScope(.table, .table) else { return false }
    stack.pop(through: .table)
    resetMode()
    return true
  }

  mutating func startInTableBody(_ tag: HTMLTag) {
    switch tag {
    case .tr:
      clearToTableBody()
      insert(tag)
      mode = .inRow
    case .th, .td:
      clearToTableBody()
      insertImplied(.tr)
      mode = .inRow
      startInRow(tag)
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead:
      if closeTableBody() { startInTable(tag) }
    default: startInTable(tag)
    }
  }

  mutating func endInTableBody(_ tag: HTMLTag) {
    switch tag {
    case .tbody, .tfoot, .thead: if stack.hasInScope(tag, .table) { _ = closeTableBody() }
    case .table: if closeTableBody() { endInTable(tag) }
    case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: break
    default: endInTable(tag)
    }
  }

  private mutating func clearToTableBody() {
    stack.clearBack { $0 == .tbody || $0 == .tfoot || $0 == .thead || $0 == .template || $0 == .html }
  }

  private mutating func closeTableBody() -> Bool {
    guard
      stack.hasInScope(.tbody, .table) || stack.hasInScope(.thead, .table) || stack.hasInScope(.tfoot, .table)
    else {
      return false
    }
    clearToTableBody()
    if stack.count > 1 { stack.pop() }
    mode = .inTable
    return true
  }

  mutating func startInRow(_ tag: HTMLTag) {
    switch tag {
    case .th, .td:
      clearToRow()
      insert(tag)
      mode = .inCell
      formatting.pushMarker()
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
      if closeRow() { startInTableBody(tag) }
    default: startInTable(tag)
    }
  }

  mutating func endInRow(_ tag: HTMLTag) {
    switch tag {
    case .tr: _ = closeRow()
    case .table: if closeRow() { endInTableBody(tag) }
    case .tbody, .tfoot, .thead:
      if stack.hasInScope(tag, .table), closeRow() { endInTableBody(tag) }
    case .body, .caption, .col, .colgroup, .html, .td, .th: break
    default: endInTable(tag)
    }
  }

  private mutating func clearToRow() { stack.clearBack { $0 == .tr || $0 == .template || $0 == .html } }

  private mutating func closeRow() -> Bool {
    guard stack.hasInScope(.tr, .table) else { return false }
    clearToRow()
    if stack.count > 1 { stack.pop() }
    mode = .inTableBody
    return true
  }

  mutating func startInCell(_ tag: HTMLTag) {
    switch tag {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
      if closeCell() { start(tag) }
    default: startInBody(tag)
    }
  }

  mutating func endInCell(_ tag: HTMLTag) {
    switch tag {
    case .td, .th:
      guard stack.hasInScope(tag, .table) else { return }
      stack.generateImpliedEndTags()
      stack.pop(through: tag)
      formatting.clearToLastMarker()
      mode = .inRow
    case .body, .caption, .col, .colgroup, .html: break
    case .table, .tbody, .tfoot, .thead, .tr:
      if stack.hasInScope(tag, .table), closeCell() { end(tag) }
    default: endInBody(tag)
    }
  }

  private mutating func closeCell() -> Bool {
    guard stack.hasInScope(.td, .table) || stack.hasInScope(.th, .table) else { return false }
    stack.generateImpliedEndTags()
    while stack.count > 1 {
      let tag = stack.current.tag
      stack.pop()
      if tag == .td || tag == .th { break }
    }
    formatting.clearToLastMarker()
    mode = .inRow
    return true
  }
}
