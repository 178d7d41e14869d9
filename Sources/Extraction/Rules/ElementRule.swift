import Markup

/// An element that a rule looks at, with the measures of its subtree.
struct Element {
  let node: NodeID
  let tag: HTMLTag
  let word: ClassWord?
  let attributes: AttributeMask
  let tree: HTMLDocument
  let measures: Measures

  var range: NodeRange { tree.subtree(of: node) }

  /// Bytes of text in it.
  var text: Int { measures.text(in: range) }

  /// Bytes of long text outside of links in it.
  var prose: Int { measures.prose(in: range) }

  /// Microdata says that it describes or is the article.
  var isDescription: Bool {
    guard attributes.mayContain(.itemprop), let property = tree.attributeBytes(.itemprop, of: node) else {
      return false
    }
    return property.elementsEqual("description".utf8) || property.elementsEqual("articleBody".utf8)
  }

  /// The share of its text that is links.
  var linkShare: Double { text == 0 ? 0 : Double(measures.links(in: range)) / Double(text) }

  /// The share of the page's prose that it holds.
  var proseShare: Double { measures.prose == 0 ? 0 : Double(prose) / Double(measures.prose) }
}

/// A reason to pass over an element with all that is in it, seen from the outside.
struct ElementRule: Sendable {
  /// What kind of element a rule is about, where the reader acts on that beyond passing over it.
  enum Role: Sendable {
    /// The page's frame. Where frames are removed, boxes with a field for an address are, too (`FormBoxes`).
    case frame
    /// Notes and labels. One within a sentence may be a word of it: a term with a tooltip.
    case note
  }

  /// For the explanation alone.
  let name: String
  let role: Role?
  /// What an element must have of for the rule to be asked about it; most elements have nothing of the kind.
  let signs: Signs
  let removes: @Sendable (Element) -> Bool

  init(_ name: String, role: Role? = nil, signs: Signs, removes: @escaping @Sendable (Element) -> Bool) {
    self.name = name
    self.role = role
    self.signs = signs
    self.removes = removes
  }

  /// The rules in their order; the first that removes an element names it in the explanation.
  static let all: [ElementRule] = [unreadable, hidden, chrome, foreignClass, boxClass, labelClass]

  /// The rules for the text that a feed carries, which has no frame around it.
  static let feed: [ElementRule] = [unreadable, hidden]
}

/// What can be seen of an element at a glance, and may be a reason to look at it.
struct Signs: Sendable {
  var tags = TagSet()
  var attributes = AttributeMask()
  /// By their numbers.
  private var words = ByteSet()

  init(tags: TagSet = TagSet(), attributes: AttributeMask = AttributeMask(), word: ClassWord? = nil) {
    self.tags = tags
    self.attributes = attributes
    if let word { words.insert(word.rawValue) }
  }

  /// The signs of several rules together.
  init(of rules: [ElementRule]) {
    for rule in rules { self = union(rule.signs) }
  }

  func union(_ other: Signs) -> Signs {
    var both = self
    both.tags = tags.union(other.tags)
    both.attributes.formUnion(other.attributes)
    both.words.formUnion(other.words)
    return both
  }

  @inline(__always)
  func areSeen(_ tag: HTMLTag, _ word: ClassWord?, _ attributes: AttributeMask) -> Bool {
    if let word, words.contains(word.rawValue) { return true }
    return attributes.mayContain(anyOf: self.attributes) || tags.contains(tag)
  }
}
