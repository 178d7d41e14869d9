/// Which rules a token meets (HTML Standard §13.2.6).
extension HTMLParser {
  @inline(__always)
  mutating func startTag(_ tag: HTMLTag) {
    dropsNewline = false
    if let last = stack.last, last.tag.isForeign, !isHTML(last, forStartTag: tag) {
      return startForeign(tag)
    }
    start(tag)
  }

  @inline(__always)
  mutating func endTag(_ tag: HTMLTag) {
    dropsNewline = false
    if let last = stack.last, last.tag.isForeign { return endForeign(tag) }
    end(tag)
  }

  @inline(never)
  private func isHTML(_ element: OpenElement, forStartTag tag: HTMLTag) -> Bool {
    if element.tag.isMathTextIntegrationPoint { return tag != .mglyph && tag != .malignmark }
    if element.tag == HTMLTag.annotationXML.inMath, tag == .svg { return true }
    return element.holdsHTML || element.tag.isSVGIntegrationPoint
  }

  func isHTMLForCharacters(_ element: OpenElement) -> Bool {
    element.tag.isMathTextIntegrationPoint || element.holdsHTML || element.tag.isSVGIntegrationPoint
  }

  func isForeign(_ element: OpenElement) -> Bool { element.tag.isForeign }

  /// A start tag in HTML content.
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

  /// An end tag in HTML content.
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

  /// The run of characters that was read.
  @inline(__always)
  mutating func characters() {
    if dropsNewline { dropNewline() }
    if mode == .inBody, !current.tag.isForeign { return charactersInBody() }
    charactersByMode()
  }

  mutating func dropNewline() {
    dropsNewline = false
    if text.count > attached, text[attached] == 0x0A { text.removeSubrange(attached, attached + 1) }
  }

  @inline(never)
  private mutating func charactersByMode() {
    guard text.count > attached else { return }
    if let last = stack.last, last.tag.isForeign, !isHTMLForCharacters(last) { return charactersInForeign() }
    switch mode {
    case .initial, .beforeHTML, .beforeHead: dropBlanks(thenBegin: true)
    case .inHead, .inHeadNoscript, .afterHead: charactersInHead()
    case .inBody, .inCaption, .inCell, .inTemplate: charactersInBody()
    case .inTable, .inTableBody, .inRow: charactersInTable()
    case .inColumnGroup: charactersInColumnGroup()
    case .inSelect, .inSelectInTable: attachText()
    case .afterBody, .afterAfterBody:
      if !isBlankRun() { mode = .inBody }
      charactersInBody()
    case .inFrameset, .afterFrameset: charactersInFrameset()
    case .afterAfterFrameset: charactersInFrameset()
    }
  }

  /// Whether the run is white space.
  @inline(__always)
  func isBlankRun() -> Bool { blankEnd() == text.count }

  /// Where white space ends at the beginning of the run.
  @inline(__always)
  func blankEnd() -> Int {
    var index = attached
    while index < text.count, isBlank(text[index]) { index &+= 1 }
    return index
  }

  @inline(__always)
  mutating func charactersInBody() {
    guard text.count > attached else { return }
    reconstructFormatting()
    if framesetOK, !isBlankRun() { framesetOK = false }
    attachText()
  }

  /// White space before the head is dropped; other characters begin the body.
  private mutating func dropBlanks(thenBegin: Bool) {
    text.removeSubrange(attached, blankEnd())
    guard text.count > attached else { return }
    beginBody()
    charactersInBody()
  }

  /// White space in the head, or after it, is kept.
  private mutating func charactersInHead() {
    let end = blankEnd()
    if end > attached { attachPart(upTo: end) }
    guard text.count > attached else { return }
    beginBody()
    charactersInBody()
  }

  /// Gives the beginning of the run to the current node.
  mutating func attachPart(upTo end: Int) {
    let rest = text.array(from: end)
    text.truncate(to: end)
    attachText()
    text.append(rest[...])
  }

  /// In a frameset only white space is kept.
  private mutating func charactersInFrameset() {
    var kept = attached
    for index in attached..<text.count where isBlank(text[index]) {
      text[kept] = text[index]
      kept += 1
    }
    text.truncate(to: kept)
    guard kept > attached else { return }
    attachText()
  }

  /// The end of the document (§13.2.7): whatever is open stays so. Templates end.
  mutating func endOfFile() {
    while !templateModes.isEmpty, isOpen(.template), let index = lastTemplate() {
      pop(toCount: index + 1)
      closeTemplate()
    }
    if mode.rawValue <= Mode.afterHead.rawValue, context == nil { beginBody() }
  }

  private func lastTemplate() -> Int? {
    var index = stack.count - 1
    while index >= 0 {
      if stack[index].tag == .template { return index }
      index -= 1
    }
    return nil
  }
}
