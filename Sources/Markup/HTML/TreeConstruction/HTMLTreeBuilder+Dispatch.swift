/// Which rules a token meets in HTML content: those of the insertion mode (HTML Standard §13.2.6.4).
extension HTMLTreeBuilder {
  @inline(__always)
  mutating func start(_ tag: HTMLTag) {
    if mode == .inBody { startInBody(tag) } else { startByMode(tag) }
  }

  @inline(never)
  private mutating func startByMode(_ tag: HTMLTag) {
    switch mode {
    case .initial, .beforeHTML: startBeforeHTML(tag)
    case .beforeHead: startBeforeHead(tag)
    case .inHead: startInHead(tag)
    case .inHeadNoscript: startInHeadNoscript(tag)
    case .afterHead: startAfterHead(tag)
    case .inBody: startInBody(tag)
    // The tokenizer reads no start tag there.
    case .text: break
    case .inTable: startInTable(tag)
    case .inCaption: startInCaption(tag)
    case .inColumnGroup: startInColumnGroup(tag)
    case .inTableBody: startInTableBody(tag)
    case .inRow: startInRow(tag)
    case .inCell: startInCell(tag)
    case .inSelect: startInSelect(tag)
    case .inSelectInTable: startInSelectInTable(tag)
    case .inTemplate: startInTemplate(tag)
    case .afterBody, .afterAfterBody: startAfterBody(tag)
    case .inFrameset, .afterFrameset, .afterAfterFrameset: startInFrameset(tag)
    }
  }

  @inline(__always)
  mutating func end(_ tag: HTMLTag) {
    if mode == .inBody { endInBody(tag) } else { endByMode(tag) }
  }

  @inline(never)
  private mutating func endByMode(_ tag: HTMLTag) {
    switch mode {
    case .initial, .beforeHTML: endBeforeHTML(tag)
    case .beforeHead: endBeforeHead(tag)
    case .inHead: endInHead(tag)
    case .inHeadNoscript: endInHeadNoscript(tag)
    case .afterHead: endAfterHead(tag)
    case .inBody: endInBody(tag)
    case .text: endText()
    case .inTable: endInTable(tag)
    case .inCaption: endInCaption(tag)
    case .inColumnGroup: endInColumnGroup(tag)
    case .inTableBody: endInTableBody(tag)
    case .inRow: endInRow(tag)
    case .inCell: endInCell(tag)
    case .inSelect: endInSelect(tag)
    case .inSelectInTable: endInSelectInTable(tag)
    case .inTemplate: if tag == .template { endTemplate() }
    case .afterBody, .afterAfterBody: endAfterBody(tag)
    case .inFrameset, .afterFrameset, .afterAfterFrameset: endInFrameset(tag)
    }
  }

  @inline(never)
  mutating func charactersByMode() {
    guard arena.text.hasRun else { return }
    if let last = stack.last, last.tag.isForeign, !last.takesHTMLCharacters { return charactersInForeign() }
    switch mode {
    case .initial, .beforeHTML, .beforeHead: charactersBeforeHead()
    case .inHead, .inHeadNoscript, .afterHead: charactersInHead()
    case .inBody, .inCaption, .inCell, .inTemplate: charactersInBody()
    case .text, .inSelect, .inSelectInTable: attachText()
    case .inTable, .inTableBody, .inRow: charactersInTable()
    case .inColumnGroup: charactersInColumnGroup()
    case .afterBody, .afterAfterBody:
      if !arena.text.isBlankRun { mode = .inBody }
      charactersInBody()
    case .inFrameset, .afterFrameset, .afterAfterFrameset: charactersInFrameset()
    }
  }
}
