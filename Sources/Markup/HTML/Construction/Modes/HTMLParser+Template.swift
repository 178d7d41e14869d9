/// Templates (HTML Standard §13.2.6.4.18). Their content is parsed, since it decides where they end, and then dropped: it
/// is no part of the document.
extension HTMLParser {
  mutating func startTemplate() {
    insert(.template)
    templateFormatting.append(Int32(truncatingIfNeeded: formatting.count))
    pushMarker()
    framesetOK = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  mutating func endTemplate() {
    guard isOpen(.template) else { return }
    while stack.count > 1, current.tag.hasThoroughlyImpliedEnd { pop() }
    while stack.count > 1, current.tag != .template { pop() }
    closeTemplate()
  }

  /// Ends the template that is the current node.
  mutating func closeTemplate() {
    let node = current.node
    pop()
    // A cell in the template leaves a marker of its own; what stands before it goes with the template's nodes.
    if let length = templateFormatting.last {
      templateFormatting.removeLast()
      formatting.truncate(to: min(Int(length), formatting.count))
    }
    if !templateModes.isEmpty { templateModes.removeLast() }
    discard(node, keepingElement: true)
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

  private mutating func goOn(in mode: Mode, _ tag: HTMLTag) {
    if !templateModes.isEmpty { templateModes[templateModes.count - 1] = mode }
    self.mode = mode
    start(tag)
  }

  /// Resets the insertion mode appropriately (§13.2.4.1).
  mutating func resetMode() {
    var index = stack.count - 1
    let end = horizon
    while index >= end {
      let isLast = index == 0
      let tag = isLast ? context ?? stack[index].tag : stack[index].tag
      if let found = mode(for: tag, at: index, isLast: isLast) { return mode = found }
      index -= 1
    }
    mode = .inBody
  }

  private func mode(for tag: HTMLTag, at index: Int, isLast: Bool) -> Mode? {
    switch tag {
    case .select: return selectMode(at: index)
    case .td, .th: return isLast ? .inBody : .inCell
    case .tr: return .inRow
    case .tbody, .thead, .tfoot: return .inTableBody
    case .caption: return .inCaption
    case .colgroup: return .inColumnGroup
    case .table: return .inTable
    case .template: return templateModes.last ?? .inTemplate
    case .head: return isLast ? .inBody : .inHead
    case .body: return .inBody
    case .frameset: return .inFrameset
    case .html: return head < 0 ? .beforeHead : .afterHead
    default: return isLast ? .inBody : nil
    }
  }

  private func selectMode(at index: Int) -> Mode {
    var outer = index - 1
    while outer > 0 {
      if stack[outer].tag == .template { break }
      if stack[outer].tag == .table { return .inSelectInTable }
      outer -= 1
    }
    return .inSelect
  }
}
