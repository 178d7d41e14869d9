import ArgumentParser
import Markup

/// Trees as the html5lib suite writes them, white space kept, which `winnow extract --tree` leaves out.
struct TreeAnswers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trees",
    abstract: #"Reads {"html", "context"?} lines, and answers the nodes of each tree."#)

  struct Question: Decodable {
    var html: String
    /// The element that a fragment stands in.
    var context: String?
  }

  struct Node: Encodable {
    var depth: Int
    var text: String?
    var name: String?
    var attributes: [[String]]?
  }

  func run() throws {
    try LineAnswers.run { (question: Question) -> [Node]? in
      guard let context = question.context else {
        let tree = HTMLReader.read(DecodedText(question.html))
        return Self.nodes(of: tree, from: tree.root, at: 0)
      }
      guard let tag = HTMLTag(name: context) else { return nil }
      let tree = HTMLReader.readFragment(question.html, in: tag)
      guard let parent = tree.firstChild(of: tree.root) else { return [] }
      return tree.children(of: parent).flatMap { Self.nodes(of: tree, from: $0, at: 0) }
    }
  }

  /// A node and all that is in it, in document order. Without recursion: the suite nests deeply.
  private static func nodes(of tree: HTMLDocument, from top: NodeID, at depth: Int) -> [Node] {
    var depths = [top: depth]
    return tree.subtree(of: top).map { node in
      let depth = depths[node] ?? tree.parent(of: node).flatMap { depths[$0] }.map { $0 + 1 } ?? depth
      depths[node] = depth
      if tree.isText(node) { return Node(depth: depth, text: tree.text(of: node)) }
      let attributes = tree.allAttributes(of: node).map { [$0.name, $0.value] }
      return Node(
        depth: depth, name: prefix(tree.namespace(of: node)) + tree.name(of: node), attributes: attributes)
    }
  }

  private static func prefix(_ namespace: HTMLNamespace) -> String {
    switch namespace {
    case .html: ""
    case .svg: "svg "
    case .math: "math "
    }
  }
}
