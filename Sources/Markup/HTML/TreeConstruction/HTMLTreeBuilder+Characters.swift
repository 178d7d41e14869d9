/// Characters, by insertion mode; those for tables and foreign content are with their modes.
extension HTMLTreeBuilder {
  @inline(__always)
  mutating func charactersInBody() {
    guard arena.text.hasRun else { return }
    reconstructFormatting()
    if framesetOK, !arena.text.isBlankRun { framesetOK = false }
    attachText()
  }

  /// White space before the head is dropped; other characters begin the body.
  mutating func charactersBeforeHead() {
    arena.text.dropBlanks()
    guard arena.text.hasRun else { return }
    beginBody()
    charactersInBody()
  }

  /// White space in the head, or after it, is kept.
  mutating func charactersInHead() {
    let end = arena.text.blankEnd
    if end > arena.text.attached { attachText(upTo: end) }
    guard arena.text.hasRun else { return }
    beginBody()
    charactersInBody()
  }

  /// In a frameset only white space is kept.
  mutating func charactersInFrameset() {
    arena.text.keepBlanks()
    guard arena.text.hasRun else { return }
    attachText()
  }
}
