import Markup

/// Everything that a page says about itself outside of its text, collected in one pass.
struct Evidence {
  let tree: HTMLDocument
  /// `meta` elements with content, by the fingerprint of their name or property in lower case. Their contents are decoded when
  /// they are asked for: most never are.
  var metas: [(key: UInt64, node: NodeID)] = []
  /// Articles of the page's JSON-LD, the most likely one first.
  var articles: [JSONValue] = []
  /// Other JSON-LD objects (pages, organisations, pictures).
  var objects: [JSONValue] = []
  var documentTitle: String?
  var headings: [Heading] = []
  var times: [Time] = []
  /// Microdata: property, value, element.
  var properties: [(name: String, value: String, node: NodeID)] = []
  /// Texts of elements that a class or `rel` marks as byline.
  var bylines: [Shown] = []
  /// Short texts with digits of elements that a class marks as date.
  var dateTexts: [(text: String, node: NodeID)] = []
  /// Short texts of elements that a class marks as the small print of an article.
  var details: [Shown] = []
  /// What was made of the classes of the page.
  var classes = ClassMemo()
  var canonical: String?
  var license: String?
  var base: String?
  var language: String?

  struct Heading {
    let text: String
    let node: NodeID
  }

  /// A text of the page and where it stands.
  struct Shown {
    let text: String
    let node: NodeID
  }

  struct Time {
    let value: String
    let node: NodeID
    let isPublication: Bool
    /// The element's text, for want of the attribute that is there for machines.
    let isText: Bool
  }

  /// The value of the first `meta` of a name that is not empty, names tried in order.
  func meta(_ keys: String...) -> String? {
    for key in keys {
      let hash = Fingerprint.of(key.utf8)
      for meta in metas where meta.key == hash {
        let value = cleaned(content(of: meta.node))
        if !value.isEmpty { return value }
      }
    }
    return nil
  }

  /// The same for an address, in which white space is no space: URLs lose their line feeds when they are read.
  func metaAddress(_ keys: String...) -> String? {
    for key in keys {
      let hash = Fingerprint.of(key.utf8)
      for meta in metas where meta.key == hash {
        let content = content(of: meta.node)
        if !trimmed(content).isEmpty { return content.string }
      }
    }
    return nil
  }

  func metas(_ key: String) -> [String] {
    let hash = Fingerprint.of(key.utf8)
    return metas.lazy.filter { $0.key == hash }.map { cleaned(content(of: $0.node)) }.filter { !$0.isEmpty }
  }

  private func content(of node: NodeID) -> Bytes { tree.attributeBytes(.content, of: node) ?? [] }

  func property(_ name: String) -> String? {
    properties.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// The article as JSON-LD describes it.
  var article: JSONValue? { articles.first }
}
