import Markup

/// An element that a rule looks at, with the measures of its subtree.
struct Element {
  let node: NodeID
  let tag: HTMLTag
  let word: ClassWord?
  let attributes: AttributeMask
  let tree: Tree
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
  let name: String
  let removes: @Sendable (Element) -> Bool

  init(_ name: String, removes: @escaping @Sendable (Element) -> Bool) {
    self.name = name
    self.removes = removes
  }

  /// The rules in their order; the first that removes an element names it in the explanation. They are asked only about
  /// `SuspectElements`, which must have whatever a rule looks at.
  static let all: [ElementRule] = [unreadable, hidden, chrome, foreignClass, boxClass, labelClass]

  /// The rules for the text that a feed carries, which has no frame around it.
  static let feed: [ElementRule] = [unreadable, hidden]
}

/// Elements that have anything that one of the rules looks at; most have not.
struct SuspectElements: Sendable {
  private let telling = AttributeMask(.hidden, .ariaHidden, .style, .role)
  private let unreadable = TagSet.unreadable
  private let chrome = TagSet.chrome

  @inline(__always)
  func contains(_ tag: HTMLTag, _ word: ClassWord?, _ attributes: AttributeMask) -> Bool {
    switch word {
    case .foreign, .box, .label: true
    default: attributes.mayContain(anyOf: telling) || unreadable.contains(tag) || chrome.contains(tag)
    }
  }
}
