// The fuzzing target `html` (see the script `fuzz` next to this file): any bytes are a page, and its tree keeps its word.

import Markup

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  TreeFacts(HTMLReader.read(bytes)).check()
  let text = String(decoding: bytes, as: UTF8.self)
  TreeFacts(HTMLReader.read(DecodedText(text))).check()
  let contexts: [HTMLTag] = [.body, .td, .table, .select, .template, .title, .tr, .svg, .script, .colgroup]
  let context = contexts[(bytes.first.map(Int.init) ?? 0) % contexts.count]
  TreeFacts(HTMLReader.readFragment(text, in: context)).check()
  return 0
}

/// What holds for every tree.
struct TreeFacts {
  let tree: HTMLDocument

  init(_ tree: HTMLDocument) { self.tree = tree }

  func check() {
    precondition(tree.count > 0 && tree.parent(of: tree.root) == nil)
    precondition(tree.descendants(of: tree.root).upper == Int32(tree.count))
    precondition(tree.textRange(of: tree.root) == 0..<tree.documentText.count)
    for node in tree.nodes { check(node) }
    precondition(UTF8Check.isValid(tree.documentText))
    _ = tree.dump()
  }

  private func check(_ node: NodeID) {
    let own = tree.descendants(of: node)
    if let parent = tree.parent(of: node) {
      precondition(parent < node && tree.isElement(parent))
      precondition(tree.descendants(of: parent).contains(node))
      precondition(own.upper <= tree.descendants(of: parent).upper)
      let (inner, outer) = (tree.textRange(of: node), tree.textRange(of: parent))
      precondition(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
    }
    precondition(!tree.isText(node) || (own.isEmpty && !tree.textRange(of: node).isEmpty))
    precondition(!tree.name(of: node).isEmpty)
    precondition(tree.allAttributes(of: node).count <= 200)
    _ = tree.textBytes(of: node)
  }
}

enum UTF8Check {
  static func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
