/// The door for tokens (HTML Standard §13.2.6, "tree construction dispatcher").
extension HTMLTreeBuilder {
  /// Processes a start tag, whose attributes are in `token`, and tells in which state the tokenizer goes on.
  @inline(__always)
  mutating func startTag(_ tag: HTMLTag) -> HTMLTokenizer.State {
    dropsNewline = false
    tokenizerState = .data
    if let last = stack.last, last.tag.isForeign, !last.takesHTML(startTag: tag) {
      startForeign(tag)
    } else {
      start(tag)
    }
    return tokenizerState
  }

  @inline(__always)
  mutating func endTag(_ tag: HTMLTag) {
    dropsNewline = false
    if isInForeignContent { return endForeign(tag) }
    end(tag)
  }

  /// Processes the run of characters in `arena.text`.
  @inline(__always)
  mutating func characters() {
    if dropsNewline { dropNewline() }
    if mode == .inBody, !stack.current.tag.isForeign { return charactersInBody() }
    charactersByMode()
  }

  private mutating func dropNewline() {
    dropsNewline = false
    arena.text.dropNewline()
  }

  /// NUL is dropped in HTML content, and U+FFFD in foreign, where it leaves frameset-ok as it is (§13.2.6.4.7, §13.2.6.5).
  /// Before the body it begins it.
  mutating func null() {
    if let last = stack.last, !last.takesHTMLCharacters {
      arena.text.appendReplacementCharacter()
      return attachForeignText()
    }
    if mode.isBeforeBody { return beginBody() }
    if mode == .afterBody || mode == .afterAfterBody { mode = .inBody }
  }

  /// The text of a script, which is the current node. Of what it may be only JSON-LD is kept.
  mutating func script(from start: UInt32, to end: UInt32) {
    arena.keepScript(stack.current.node, from: start, to: end)
  }

  /// Comments are not kept.
  mutating func comment() { dropsNewline = false }

  mutating func doctype(isQuirky: Bool) {
    dropsNewline = false
    guard mode == .initial else { return }
    self.isQuirky = isQuirky
    mode = .beforeHTML
  }

  /// Whether the current node is one of SVG or MathML.
  @inline(__always)
  var isInForeignContent: Bool { stack.currentTag.isForeign }

  /// The end of the document (§13.2.7): whatever is open stays so. Templates end.
  mutating func endOfFile() {
    if mode == .text { endText() }
    while !templates.isEmpty, let index = stack.lastTemplate {
      stack.pop(toCount: index + 1)
      closeTemplate()
    }
    if mode.isBeforeBody, context == nil { beginBody() }
  }
}
