extension HTMLParser {
  /// Makes everything ready for a document; the room that earlier ones took is kept.
  mutating func begin(context: HTMLTag?) {
    position = 0
    nodes.removeAll()
    attributes.removeAll()
    text.removeAll()
    attached = 0
    links.removeAll()
    isLinked = false
    scripts.removeAll()
    lateAttributes.removeAll()
    tagNames.reset()
    attributeNames.reset()
    pending.removeAll()
    beginConstruction(context: context)
  }

  private mutating func beginConstruction(context: HTMLTag?) {
    mode = .initial
    templateModes.removeAll()
    templateFormatting.removeAll()
    stack.removeAll()
    openCounts.removeAll()
    openCounts.append(repeating: 0, count: 256)
    formatting.removeAll()
    head = -1
    form = -1
    framesetOK = true
    isFostering = false
    isQuirky = false
    dropsNewline = false
    self.context = context
    clones = 0
    cloneLimit = 1_000 + source.count / 16
    if let context { beginFragment(context) }
  }

  /// The fragment case (§13.4): the context's node stands for the root on the stack.
  private mutating func beginFragment(_ context: HTMLTag) {
    _ = appendNode(.html, under: -1)
    let node = appendNode(context, under: 0)
    stack.append(OpenElement(node: node, tag: .html))
    openCounts[Int(HTMLTag.html.rawValue)] += 1
    if context == .template {
      templateModes.append(.inTemplate)
      templateFormatting.append(0)
    }
    if context == .form { form = node }
    resetMode()
  }

  mutating func run() {
    if let context, let kind = RawText(context) { readRawText(kind, of: context, node: 1) }
    while position < source.count {
      if !isAtMarkup { readCharacters() }
      if position < source.count { readMarkup() }
    }
    endOfFile()
  }
}
