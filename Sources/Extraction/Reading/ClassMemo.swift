import Markup

/// What was made of the classes of earlier elements: a page has a few hundred classes and says them on thousands of
/// elements.
struct ClassMemo {
  private var slots: [(hash: UInt64, traits: ClassTraits)?]

  init() { slots = Array(repeating: nil, count: 512) }

  /// What an element's class says; nil if the element has none.
  @inline(__always)
  mutating func traits(of node: NodeID, in tree: HTMLDocument) -> ClassTraits? {
    guard let hash = tree.attributeHash(.class, of: node) else { return nil }
    let slot = Int(hash >> 55)
    if let known = slots[slot], known.hash == hash { return known.traits }
    guard let names = tree.attributeBytes(.class, of: node) else { return nil }
    let traits = ClassWords.standard.traits(of: names)
    slots[slot] = (hash, traits)
    return traits
  }
}
