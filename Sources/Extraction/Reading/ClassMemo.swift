import Markup

/// What was made of the classes of earlier elements: a page has a few hundred classes and says them on thousands of
/// elements.
struct ClassMemo<Value> {
  private var slots: [(hash: UInt64, value: Value)?]

  init() { slots = Array(repeating: nil, count: 512) }

  /// The value for an element's class, made anew if it has not been met; nil if the element has none.
  @inline(__always)
  mutating func value(of node: NodeID, in tree: Tree, make: (Bytes) -> Value) -> Value? {
    guard let hash = tree.attributeHash(.class, of: node) else { return nil }
    let slot = Int(hash >> 55)
    if let known = slots[slot], known.hash == hash { return known.value }
    guard let names = tree.attributeBytes(.class, of: node) else { return nil }
    let value = make(names)
    slots[slot] = (hash, value)
    return value
  }
}
