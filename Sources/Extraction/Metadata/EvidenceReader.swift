import Markup

extension Evidence {
  /// Collects the evidence of a page.
  init(_ tree: HTMLDocument) {
    self.tree = tree
    let marking = AttributeMask(.class, .rel)
    for node in tree.nodes where tree.isElement(node) {
      let attributes = tree.attributeMask(of: node)
      switch tree.tag(of: node) {
      case .meta: addMeta(node, in: tree)
      case .link: addLink(node, in: tree)
      case .script: addScript(node, in: tree)
      case .html: language = tree.attribute(.lang, of: node) ?? tree.attribute(.xmlLang, of: node)
      case .base: base = base ?? tree.attribute(.href, of: node)
      case .title: addTitle(node, in: tree)
      case .h1: addHeading(node, in: tree)
      case .time: addTime(node, in: tree)
      case .a where attributes.mayContain(.rel): addLicense(node, in: tree)
      default: break
      }
      if attributes.mayContain(.itemprop) { addProperty(node, in: tree) }
      if attributes.mayContain(anyOf: marking) { addMarked(node, attributes, in: tree) }
    }
    articles.sort { Evidence.rank($0) > Evidence.rank($1) }
  }

  private mutating func addMeta(_ node: NodeID, in tree: HTMLDocument) {
    guard tree.hasAttribute(.content, of: node) else { return }
    if let key = tree.attributeBytes(.name, of: node) { metas.append((Evidence.metaKey(of: key), node)) }
    if let key = tree.attributeBytes(.httpEquiv, of: node) { metas.append((Evidence.metaKey(of: key), node)) }
    // RDFa: one value of several properties.
    guard let keys = tree.attributeBytes(.property, of: node) else { return }
    guard keys.contains(0x20) else { return metas.append((Evidence.metaKey(of: keys), node)) }
    for key in keys.split(separator: 0x20) { metas.append((Evidence.metaKey(of: key), node)) }
  }

  private static func metaKey(of key: Bytes) -> UInt64 {
    Fingerprint.of(key.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
  }

  private mutating func addLink(_ node: NodeID, in tree: HTMLDocument) {
    guard let rel = tree.attribute(.rel, of: node)?.lowercased(), let href = tree.attribute(.href, of: node)
    else { return }
    if rel == "canonical", canonical == nil { canonical = href }
    if rel == "license", license == nil { license = href }
  }

  private mutating func addLicense(_ node: NodeID, in tree: HTMLDocument) {
    guard license == nil, tree.attributeBytes(.rel, of: node)?.elementsEqual("license".utf8) == true else {
      return
    }
    license = tree.attribute(.href, of: node)
  }

  private mutating func addTitle(_ node: NodeID, in tree: HTMLDocument) {
    guard documentTitle == nil,
      !tree.ancestors(of: node).prefix(32).contains(where: { tree.tag(of: $0) == .svg })
    else {
      return
    }
    let text = cleaned(tree.text(of: node))
    if !text.isEmpty { documentTitle = text }
  }

  private mutating func addHeading(_ node: NodeID, in tree: HTMLDocument) {
    guard headings.count < 20, !isHomeLink(node, in: tree) else { return }
    let text = visibleText(of: node, in: tree)
    if !text.isEmpty, text.utf8.count < 1000 { headings.append(Heading(text: text, node: node)) }
  }

  /// Whether a heading is the site's name: all of it a link to the site's front page.
  private func isHomeLink(_ node: NodeID, in tree: HTMLDocument) -> Bool {
    guard let link = tree.first(.a, in: node), let address = tree.attributeBytes(.href, of: link),
      tree.textRange(of: link).count * 2 > tree.textRange(of: node).count
    else { return false }
    var path = address
    if let scheme = address.firstIndex(of: 0x3A), address[scheme...].starts(with: "://".utf8) {
      path = address[(scheme + 3)...].drop { $0 != 0x2F }
    } else if address.starts(with: "//".utf8) {
      path = address.dropFirst(2).drop { $0 != 0x2F }
    }
    return path.isEmpty || path.elementsEqual("/".utf8) || path.elementsEqual("./".utf8)
  }

  private static let publicationWords = ["publi", "created"].map { Array($0.utf8) }

  private mutating func addTime(_ node: NodeID, in tree: HTMLDocument) {
    guard times.count < 50 else { return }
    let written = tree.attribute(.datetime, of: node)
    let value = written ?? visibleText(of: node, in: tree)
    let isPublication = [HTMLAttribute.itemprop, .class].contains { attribute in
      guard let mark = tree.attributeBytes(attribute, of: node), mark.count < 200 else { return false }
      let plain = folded(mark)
      return Evidence.publicationWords.contains { $0.isFound(in: plain[...]) }
    }
    if !value.isEmpty {
      times.append(Time(value: value, node: node, isPublication: isPublication, isText: written == nil))
    }
  }

  private mutating func addProperty(_ node: NodeID, in tree: HTMLDocument) {
    guard properties.count < 400, let names = tree.attribute(.itemprop, of: node) else { return }
    let value =
      tree.attribute(.content, of: node) ?? tree.attribute(.datetime, of: node)
      ?? propertyText(of: node, in: tree)
    guard !value.isEmpty, value.utf8.count < 2000 else { return }
    for name in names.split(separator: " ") { properties.append((String(name), cleaned(value), node)) }
  }

  /// The text of a property; that of its `name`, where it is an item of its own.
  private func propertyText(of node: NodeID, in tree: HTMLDocument) -> String {
    guard tree.textRange(of: node).count < 2000 else { return "" }
    let name = tree.descendants(of: node).prefix(60).first { node in
      tree.attributeBytes(.itemprop, of: node)?.elementsEqual("name".utf8) == true
    }
    guard let name else { return visibleText(of: node, in: tree) }
    return tree.attribute(.content, of: name) ?? visibleText(of: name, in: tree)
  }

  /// A short text that class or `rel` mark as byline, as date, or as small print with either.
  private mutating func addMarked(_ node: NodeID, _ attributes: AttributeMask, in tree: HTMLDocument) {
    let length = tree.textRange(of: node).count
    guard length > 0, length < 200 else { return }
    let marks = classes.traits(of: node, in: tree)?.marks ?? []
    let isAuthor =
      marks.contains(.byline) || (attributes.mayContain(.rel) && isAuthorLink(node, in: tree))
    let isDate = marks.contains(.date) && (6..<160).contains(length)
    let isShownDate = isDate && dateTexts.count < 40 && tree.textBytes(of: node).contains { $0 &- 0x30 < 10 }
    let isDetail = marks.contains(.details) && details.count < 20
    guard isAuthor || isShownDate || isDetail else { return }
    let text = visibleText(of: node, in: tree)
    if isDetail { details.append(Shown(text: text, node: node)) }
    if isAuthor, !text.isEmpty, bylines.count < 24 { bylines.append(Shown(text: text, node: node)) }
    if isShownDate, text.utf8.contains(where: { $0 &- 0x30 < 10 }) {
      dateTexts.append((text, node))
    }
  }

  private func isAuthorLink(_ node: NodeID, in tree: HTMLDocument) -> Bool {
    tree.attributeBytes(.rel, of: node)?.elementsEqual("author".utf8) == true
  }

  private mutating func addScript(_ node: NodeID, in tree: HTMLDocument) {
    let source = tree.textBytes(of: node)
    guard !source.isEmpty, let value = LinkedData.parse(source) else { return }
    for object in LinkedData.objects(in: value) {
      if LinkedData.isArticle(object) { articles.append(object) } else { objects.append(object) }
    }
  }

  /// The article that has most of what articles have.
  private static func rank(_ object: JSONValue) -> Int {
    ["headline", "datePublished", "articleBody", "author", "image"].reduce(0) {
      $0 + (object[$1] == nil ? 0 : 1)
    }
      + (object["headline"] == nil ? 0 : 2)
  }
}

/// The text of an element in one line, what is not read as text left out.
func visibleText(of node: NodeID, in tree: HTMLDocument) -> String {
  var index = node.index + 1
  let end = tree.descendants(of: node).upper
  if index + 1 == end, tree.isText(NodeID(index)) { return cleaned(tree.textBytes(of: NodeID(index))) }
  var cleaner = TextCleaner(room: min(tree.textRange(of: node).count, 4_096))
  let document = tree.documentText
  while index < end {
    let inner = NodeID(index)
    if tree.isText(inner) {
      cleaner.append(document.span.extracting(tree.textRange(of: inner)))
    } else if TagSet.unreadable.contains(tree.tag(of: inner)) {
      index = tree.descendants(of: inner).upper
      continue
    } else if TagSet.blocks.contains(tree.tag(of: inner)) || tree.tag(of: inner) == .br {
      cleaner.space()
    }
    index += 1
  }
  return cleaner.bytes.string
}
