import Yams

/// Reads one YAML document.
///
/// Keys that stand twice in one mapping are reported in `issues`, and only the first of them is kept.
/// - Returns: nil for a document without content, or where the syntax is broken (reported in `issues`).
func yamlNode(of text: String, in file: String, issues: inout [ConfigurationIssue]) -> YAMLNode? {
  var source = text
  var renamed: Set<String> = []
  while true {
    do {
      guard let node = try compose(yaml: source, .basic, .default, .utf8) else { return nil }
      var builder = NodeBuilder(file: file, left: 1_000_000, skipped: renamed)
      return try builder.convert(node)
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

/// Converts Yams' nodes. Their number is limited: aliases can multiply exponentially (a "billion laughs").
private struct NodeBuilder {
  let file: String
  var left: Int
  let skipped: Set<String>

  mutating func convert(_ node: Node) throws -> YAMLNode {
    left -= 1
    guard left > 0 else { throw ValueError("has too many parts") }
    let position = SourcePosition(file: file, line: node.mark?.line)
    switch node {
    case .scalar(let scalar):
      return .scalar(WrittenValue(text: scalar.string, isPlain: scalar.style == .plain, position: position))
    case .sequence(let sequence):
      return .list(try sequence.map { try convert($0) }, position)
    case .mapping(let mapping):
      return .map(try mapping.compactMap { try pair($0.key, $0.value) }, position)
    case .alias:
      throw ValueError("has an alias without an anchor")
    }
  }

  private mutating func pair(_ key: Node, _ value: Node) throws -> YAMLNode.Pair? {
    let name = key.scalar?.string ?? "?"
    if skipped.contains(name) { return nil }
    return YAMLNode.Pair(
      key: name, position: SourcePosition(file: file, line: key.mark?.line), value: try convert(value))
  }
}
