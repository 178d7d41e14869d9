import Yams

/// Finds the later of keys that stand twice in one mapping, notes them, and gives them names apart in the source.
///
/// - Returns: the names given. Empty where a repetition cannot be found (in a flow mapping, say); it is noted all the same.
func renameRepeats(
  of keys: [String], from first: Mark, in source: inout String, file: String,
  issues: inout [ConfigurationIssue]
) -> Set<String> {
  // Yams marks the first appearance of the first key; of the others it gives the name alone.
  guard let key = keys.first else { return [] }
  var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var names: Set<String> = []
  for index in lines.indices.dropFirst(first.line) {
    let indent = lines[index].utf8.prefix { $0 == UInt8(ascii: " ") }.count
    let content = lines[index].dropFirst(indent)
    if content.allSatisfy(\.isWhitespace) || content.first == "#" { continue }
    if indent < first.column - 1 { break }
    guard indent == first.column - 1, begins(content, withKey: key) else { continue }
    let name = "\(key) again, line \(index + 1)"
    issues.append(
      .error(
        "\(quoted(key)) is already set on line \(first.line)", at: SourcePosition(file: file, line: index + 1)
      ))
    lines[index] = String(repeating: " ", count: indent) + name + content.dropFirst(key.count)
    names.insert(name)
  }
  if names.isEmpty {
    issues.append(.error("\(quoted(key)) is set twice", at: SourcePosition(file: file, line: first.line)))
  }
  source = lines.joined(separator: "\n")
  return names
}

private func begins(_ content: Substring, withKey key: String) -> Bool {
  guard content.hasPrefix(key) else { return false }
  return content.dropFirst(key.count).first { $0 != " " } == ":"
}
