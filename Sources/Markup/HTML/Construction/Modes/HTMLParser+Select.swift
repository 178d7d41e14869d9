/// Select elements, as the standard had them until 2025 (HTML Standard of 2024, §13.2.6.4.16 and 17).
extension HTMLParser {
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
      if currentTag == .option { pop() }
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
    if currentTag == .option { pop() }
    if currentTag == .optgroup { pop() }
  }

  mutating func endInSelect(_ tag: HTMLTag) {
    switch tag {
    case .optgroup:
      if currentTag == .option, stack.count > 1, stack[stack.count - 2].tag == .optgroup { pop() }
      if currentTag == .optgroup { pop() }
    case .option: if currentTag == .option { pop() }
    case .select: _ = closeSelect()
    case .template: endTemplate()
    default: break
    }
  }

  private mutating func closeSelect() -> Bool {
    guard hasInScope(.select, .select) else { return false }
    pop(through: .select)
    resetMode()
    return true
  }

  mutating func startInSelectInTable(_ tag: HTMLTag) {
    guard tag.endsSelectInTable else { return startInSelect(tag) }
    pop(through: .select)
    resetMode()
    start(tag)
  }

  mutating func endInSelectInTable(_ tag: HTMLTag) {
    guard tag.endsSelectInTable else { return endInSelect(tag) }
    guard hasInScope(tag, .table) else { return }
    pop(through: .select)
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
