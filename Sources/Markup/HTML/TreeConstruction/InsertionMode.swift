/// The insertion modes (HTML Standard §13.2.4.1), in its order but for "text".
enum InsertionMode: UInt8, BitwiseCopyable {
  case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, inTable, inCaption
  case inColumnGroup, inTableBody, inRow, inCell, inSelect, inSelectInTable, inTemplate, afterBody
  case inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
  /// In an element whose content the tokenizer reads without tags.
  case text

  /// Whether the body has not begun.
  var isBeforeBody: Bool { rawValue <= InsertionMode.afterHead.rawValue }
}

extension HTMLTreeBuilder {
  /// Resets the insertion mode appropriately (§13.2.4.1).
  mutating func resetMode() {
    var index = stack.count - 1
    let end = stack.horizon
    while index >= end {
      let isLast = index == 0
      let tag = isLast ? context ?? stack[index].tag : stack[index].tag
      if let found = mode(for: tag, at: index, isLast: isLast) { return mode = found }
      index -= 1
    }
    mode = .inBody
  }

  private func mode(for tag: HTMLTag, at index: Int, isLast: Bool) -> InsertionMode? {
    switch tag {
    case .select: return selectMode(at: index)
    case .td, .th: return isLast ? .inBody : .inCell
    case .tr: return .inRow
    case .tbody, .thead, .tfoot: return .inTableBody
    case .caption: return .inCaption
    case .colgroup: return .inColumnGroup
    case .table: return .inTable
    case .template: return templates.last?.mode ?? .inTemplate
    case .head: return isLast ? .inBody : .inHead
    case .body: return .inBody
    case .frameset: return .inFrameset
    case .html: return head == nil ? .beforeHead : .afterHead
    default: return isLast ? .inBody : nil
    }
  }

  private func selectMode(at index: Int) -> InsertionMode {
    var outer = index - 1
    while outer > 0 {
      if stack[outer].tag == .template { break }
      if stack[outer].tag == .table { return .inSelectInTable }
      outer -= 1
    }
    return .inSelect
  }
}
