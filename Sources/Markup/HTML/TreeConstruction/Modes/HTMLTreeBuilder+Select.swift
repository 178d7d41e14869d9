/// Select elements, as the standard had them until 2025 (HTML Standard of 2024, §13.2.6.4.16 and 17).
extension HTMLTreeBuilder {
  mutating func startSelect() {
    reconstructFormatting()
    insert(.select)
    framesetOK = false
    switch mode {
    case .inTable, .inCaption, .inTableBody, .inRow, .inCell: mode = .inSelectInTable
    default: mode = .inSelect
    }
  }

  mutating func startInSelect(_ tag: HTMLTag) {
    switch tag {
    case .html: startInBody(tag)
    case .option:
      if stack.currentTag == .option { stack.pop() }
      insert(tag)
    case .optgroup:
      leaveGroup()
      insert(tag)
    case .hr:
      leaveGroup()
      insertVoid(tag)
    case .select: _ = closeSelect()
    case .input, .keygen, .textarea: if closeSelect() { start(tag) }
    case .script, .template: _ = startHeadContent(tag)
    default: break
    }
  }

  private mutating func leaveGroup() {
    if stack.currentTag == .option { stack.pop() }
    if stack.currentTag == .optgroup { stack.pop() }
  }

  mutating func endInSelect(_ tag: HTMLTag) {
    switch tag {
    case .optgroup:
      if stack.currentTag == .option, stack.count > 1, stack[stack.count - 2].tag == .optgroup { stack.pop() }
      if stack.currentTag == .optgroup { stack.pop() }
    case .option: if stack.currentTag == .option { stack.pop() }
    case .select: _ = closeSelect()
    case .template: endTemplate()
    default: break
    }
  }

  private mutating func closeSelect() -> Bool {
    guard stack.hasInScope(.select, .select) else { return false }
    stack.pop(through: .select)
    resetMode()
    return true
  }

  mutating func startInSelectInTable(_ tag: HTMLTag) {
    guard tag.endsSelectInTable else { return startInSelect(tag) }
    stack.pop(through: .select)
    resetMode()
    start(tag)
  }

  mutating func endInSelectInTable(_ tag: HTMLTag) {
    guard tag.endsSelectInTable else { return endInSelect(tag) }
    guard stack.hasInScope(tag, .table) else { return }
    stack.pop(through: .select)
    resetMode()
    end(tag)
  }
}

extension HTMLTag {
  fileprivate var endsSelectInTable: Bool {
    switch self {
    case .caption, .table, .tbody, .tfoot, .thead, .tr, .td, .th: true
    default: false
    }
  }
}
