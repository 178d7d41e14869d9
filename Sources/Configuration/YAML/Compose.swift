import Yams

/// Reads one YAML document.
///
/// Keys that stand twice in one mapping are told in `issues`, and only the first of them is in the tree.
/// - Returns: nil for a document without content, or where the syntax is broken (which `issues` tells).
func tree(of text: String, in file: String, issues: inout [ConfigurationIssue]) -> Tree? {
  var source = text
  var renamed: Set<String> = []
  while true {
    do {
      guard let node = try compose(yaml: source, .basic, .default, .utf8) else { return nil }
      var grafter = Grafter(file: file, left: 1_000_000, skipped: renamed)
      return try grafter.tree(from: node)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      // Yams stops at the first mapping with such keys: we note them, give them a name apart, and read again.
      let found = renameRepeats(of: keys, from: context.mark, in: &source, file: file, issues: &issues)
      if found.isEmpty { return nil }
      renamed.formUnion(found)
    } catch {
      issues.append(syntaxIssue(error, in: file))
      return nil
    }
  }
}

/// Turns Yams' nodes into a tree, as long as it has no more than so many parts: aliases may multiply (a "billion laughs").
private struct Grafter {
  let file: String
  var left: Int
  let skipped: Set<String>

  mutating func tree(from node: Node) throws -> Tree {
    left -= 1
    guard left > 0 else { throw Complaint("has too many parts") }
    let place = Place(file: file, line: node.mark?.line)
    switch node {
    case .scalar(let scalar):
      return .scalar(Written(text: scalar.string, isPlain: scalar.style == .plain, place: place))
    case .sequence(let sequence):
      return .list(try sequence.map { try tree(from: $0) }, place)
    case .mapping(let mapping):
      return .map(try mapping.compactMap { try pair($0.key, $0.value) }, place)
    case .alias:
      throw Complaint("has an alias without an anchor")
    }
  }

  private mutating func pair(_ key: Node, _ value: Node) throws -> Tree.Pair? {
    let name = key.scalar?.string ?? "?"
    if skipped.contains(name) { return nil }
    return Tree.Pair(
      key: name, place: Place(file: file, line: key.mark?.line), value: try tree(from: value))
  }
}
