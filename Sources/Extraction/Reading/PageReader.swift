import Markup

/// Reads a tree into passages: one pass in document order, with a stack of the elements that are open.
struct PageReader {
  private let tree: HTMLDocument
  private let measures: Measures
  private let explains: Bool
  private let rules: [ElementRule]
  /// Elements that the operator has passed over.
  private let passing: Set<NodeID>
  private let wantsLinks: Bool
  /// Small boxes around forms.
  private var formBoxes: [NodeID] = []
  private var nextBox = 0
  private var reading: Reading
  // Asked once for every element: looking up a global costs more than the question.
  private let blocks = TagSet.blocks
  private let signs: Signs
  private let naming = AttributeMask(.class, .id)
  private var text = TextCleaner()
  private var open: [Open] = []
  private var context = Context()
  private var linkBytes = 0
  private var boldBytes = 0
  private var breaks = 0
  private var position = NodeID(0)
  private var groups: Int32 = 0
  private var rows: Int32 = 0
  /// Tables that hold blocks of their own, and so are layout.
  private var layoutTables: Set<Int32> = []
  /// Tables that hold others.
  private var nestingTables: Set<Int32> = []
  /// Tables whose rows or columns have heads, and so are none.
  private var headedTables: Set<Int32> = []

  private struct Open {
    let end: Int32
    /// The `a` element that is open, and where its text begins.
    var link: (node: NodeID, start: Int)?
    let isBlock: Bool
    let outer: Context
  }

  /// What the open elements say of the text in them.
  private struct Context {
    var block = NodeID(0)
    var kind = PassageKind.paragraph
    var group: Int32 = -1
    var table: Int32 = -1
    var row: Int32 = -1
    var isLink = false
    var isBold = false
    var isVerbatim = false
  }

  init(
    _ tree: HTMLDocument, _ classes: ClassMemo, rules: [ElementRule], explains: Bool, passing: Set<NodeID>,
    links: Bool
  ) {
    self.passing = passing
    wantsLinks = links
    self.tree = tree
    self.explains = explains
    self.rules = rules
    signs = Signs(of: rules)
    measures = Measures(tree)
    if rules.contains(where: { $0.role == .frame }) {
      formBoxes = FormBoxes.find(in: tree, measures)
    }
    reading = Reading(tree: tree, measures: measures, classes: classes)
  }

  /// - Parameter classes: what is already known of the classes of the page.
  static func read(
    _ tree: HTMLDocument, classes: ClassMemo = ClassMemo(), rules: [ElementRule] = ElementRule.all,
    explains: Bool = false,
    passing: Set<NodeID> = [], links: Bool = false
  ) -> Reading {
    var reader = PageReader(
      tree, classes, rules: rules, explains: explains, passing: passing, links: links)
    return reader.read()
  }

  /// Bounds memory: 200,000 passages are no article, and what comes behind them is not read (the article is marked truncated).
  static let mostPassages = 200_000

  private mutating func read() -> Reading {
    let document = tree.documentText
    var index: Int32 = 0
    let end = Int32(tree.count)
    while index < end, reading.passages.count < PageReader.mostPassages {
      while let last = open.last, last.end <= index { close() }
      let node = NodeID(index)
      if tree.isText(node) {
        if text.isEmpty { position = node }
        add(document.span.extracting(tree.textRange(of: node)))
        index += 1
      } else {
        index = enter(node)
      }
    }
    while !open.isEmpty { close() }
    flush()
    reading.bytes = text.bytes
    settleTables()
    return reading
  }

  private mutating func add(_ piece: Span<UInt8>) {
    if context.isVerbatim { return text.appendVerbatim(piece) }
    let before = text.bytes.count
    text.append(piece)
    let added = text.bytes.count - before
    guard added > 0 else { return }
    breaks = 0
    if context.isLink { linkBytes += added }
    if context.isBold { boldBytes += added }
  }

  /// Opens an element or passes over it; gives the node to go on with.
  private mutating func enter(_ node: NodeID) -> Int32 {
    let tag = tree.tag(of: node)
    while nextBox < formBoxes.count, formBoxes[nextBox] < node { nextBox += 1 }
    let end = tree.descendants(of: node).upper
    let attributes = tree.attributeMask(of: node)
    let isNamed = attributes.mayContain(anyOf: naming) && tag != .a && tag != .figcaption
    let word = isNamed ? ClassWords.standard.word(of: node, in: tree, &reading.classes) : nil
    // Looked at here: the call takes a copy of the whole reader (Swift 6.3).
    let mayPass = signs.areSeen(tag, word, attributes) || nextBox < formBoxes.count || !passing.isEmpty
    if mayPass, let found = reason(toPass: node, tag, word, attributes),
      !isWithinSentence(node, tag, found.role, end)
    {
      if blocks.contains(tag) || tag == .svg { boundary(tag) }
      if explains {
        reading.skipped.append(.init(node: node, rule: found.rule, position: reading.passages.count))
      }
      return end
    }
    if tag == .br { lineBreak() }
    // Some sites write captions as `span`s behind their pictures.
    let isShortCaption = word == .caption && measures.text(in: tree.subtree(of: node)) < 500
    let isBlock = blocks.contains(tag) || (isShortCaption && tag == .span)
    guard isBlock || changesContext(tag) else { return node.index + 1 }
    if isBlock { flush() }
    let isLink = tag == .a && wantsLinks && attributes.mayContain(.href) && !context.isLink
    open.append(
      Open(end: end, link: isLink ? (node, text.bytes.count) : nil, isBlock: isBlock, outer: context))
    change(for: node, tag, isBlock: isBlock)
    if isShortCaption, isBlock { context.kind = .caption }
    return node.index + 1
  }

  /// The name and the role of the rule that removes an element, if one does.
  @inline(__always)
  private func reason(
    toPass node: NodeID, _ tag: HTMLTag, _ word: ClassWord?, _ attributes: AttributeMask
  ) -> (rule: String, role: ElementRule.Role?)? {
    if !passing.isEmpty, passing.contains(node) { return ("site-drop", nil) }
    if nextBox < formBoxes.count, formBoxes[nextBox] == node { return ("form-box", nil) }
    guard signs.areSeen(tag, word, attributes) else { return nil }
    let element = Element(
      node: node, tag: tag, word: word, attributes: attributes, tree: tree, measures: measures)
    for index in rules.indices where rules[index].signs.areSeen(tag, word, attributes) {
      if rules[index].removes(element) { return (rules[index].name, rules[index].role) }
    }
    return nil
  }

  /// Whether an element that would be passed over is a word of the sentence around it: a term with a tooltip, a button that explains
  /// one.
  private func isWithinSentence(_ node: NodeID, _ tag: HTMLTag, _ role: ElementRule.Role?, _ end: Int32)
    -> Bool
  {
    // The question of an accordion opens its answer.
    if tag == .button, case .heading = context.kind, text.isEmpty { return true }
    guard tag == .span || tag == .button || tag == .abbr || tag == .mark, !text.isEmpty, end < tree.count,
      tag == .button || role == .note
    else { return false }
    let next = NodeID(end)
    guard tree.isText(next), tree.parent(of: next) == tree.parent(of: node) else { return false }
    let behind = trimmed(tree.textBytes(of: next).prefix(200))
    let own = measures.text(in: tree.subtree(of: node))
    return own > 0 && own < 80 && behind.count >= 3 && behind.contains(where: isLetterOrDigit)
  }

  /// An ad between two paragraphs ends the first; a picture within a line does not.
  private mutating func boundary(_ tag: HTMLTag) {
    if tag == .iframe || tag == .svg || tag == .button { text.space() } else { flush() }
  }

  private func changesContext(_ tag: HTMLTag) -> Bool {
    tag == .a || tag == .b || tag == .strong || tag == .q
  }

  private mutating func change(for node: NodeID, _ tag: HTMLTag, isBlock: Bool) {
    if isBlock { context.block = node }
    switch tag {
    case .a: context.isLink = true
    case .b, .strong: context.isBold = true
    case .h1, .h2, .h3, .h4, .h5, .h6: context.kind = .heading(UInt8(tag.rawValue - HTMLTag.h1.rawValue) + 1)
    case .blockquote: begin(.quote)
    case .ul, .ol, .dl: begin(.item)
    case .figcaption: context.kind = .caption
    case .figure: context.kind = .caption
    case .pre:
      context.kind = .code
      context.isVerbatim = true
    case .table:
      begin(.cell)
      context.table = context.group
    case .caption: context.kind = .paragraph
    case .th: headedTables.insert(context.table)
    case .tr:
      rows += 1
      context.row = rows
    case .p, .div, .section, .article:
      if case .heading = context.kind { context.kind = .paragraph }
      if context.table >= 0, tag != .div { layoutTables.insert(context.table) }
    default: break
    }
    if context.table >= 0, tag == .h1 || tag == .h2 || tag == .h3 || tag == .ul {
      layoutTables.insert(context.table)
    }
    // What is no listing any more has no white space that matters.
    if context.kind != .code { context.isVerbatim = false }
  }

  private mutating func begin(_ kind: PassageKind) {
    if case .cell = context.kind, kind == .cell { nestingTables.insert(context.table) }
    groups += 1
    context.kind = kind
    context.group = groups
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    if let link = last.link, link.start < text.bytes.count {
      reading.links.append(.init(range: link.start..<text.bytes.count, node: link.node))
    }
    if last.isBlock { flush() }
    context = last.outer
  }

  /// One break parts lines, two part paragraphs.
  private mutating func lineBreak() {
    breaks += 1
    if context.isVerbatim { return text.appendLineFeed() }
    if breaks > 1 { flush() } else { text.space() }
  }

  private mutating func flush() {
    defer {
      linkBytes = 0
      boldBytes = 0
    }
    guard !text.isEmpty else { return _ = text.cut() }
    var range = text.cut()
    if context.isVerbatim { range = trimmedLines(range) }
    guard !range.isEmpty else { return }
    let piece = text.bytes[range]
    var passage = Passage(
      kind: context.kind, node: context.block, position: position, text: range, weight: weight(of: piece),
      linkBytes: min(linkBytes, range.count), group: context.group, row: context.row,
      isBold: boldBytes * 10 >= range.count * 9)
    if !passage.isMostlyLink { passage.match = PhraseBook.standard.match(piece) }
    reading.passages.append(passage)
  }

  private func trimmedLines(_ range: Range<Int>) -> Range<Int> {
    let piece = trimmed(text.bytes[range])
    return piece.startIndex..<piece.endIndex
  }

  /// The cells of a table that lays out the page are paragraphs.
  private mutating func settleTables() {
    for index in reading.passages.indices where reading.passages[index].kind == .cell {
      let passage = reading.passages[index]
      if passage.weight > 300 { layoutTables.insert(passage.group) }
      // Two paragraphs of text, parted by breaks.
      if index > 0, passage.weight >= 80, reading.passages[index - 1].weight >= 80,
        reading.passages[index - 1].node == passage.node
      {
        layoutTables.insert(passage.group)
      }
    }
    layoutTables.subtract(headedTables)
    layoutTables.formUnion(nestingTables)
    for index in reading.passages.indices where reading.passages[index].kind == .cell {
      if layoutTables.contains(reading.passages[index].group) { reading.passages[index].kind = .paragraph }
    }
  }
}
