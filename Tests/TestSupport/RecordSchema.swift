package import Foundation

/// Checks a JSON value against a JSON Schema (2020-12), as far as the published record needs it. Stricter than the
/// schema in one thing: a key that it does not describe is a fault.
package struct RecordSchema: Sendable {
  private let root: SchemaNode

  package init(_ text: String) throws {
    root = SchemaNode(try JSONSerialization.jsonObject(with: Data(text.utf8)))
  }

  /// What is wrong with a line; empty where it is well.
  package func faults(in line: some DataProtocol) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(line)) else { return ["not JSON"] }
    return root.faults(in: value, at: "$", root: root)
  }
}

/// One schema object.
private struct SchemaNode: @unchecked Sendable {
  private let rules: [String: Any]

  init(_ value: Any) {
    rules = value as? [String: Any] ?? [:]
  }

  func faults(in value: Any, at path: String, root: SchemaNode) -> [String] {
    if let reference = rules["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      let target = (root.rules["$defs"] as? [String: Any])?[name]
      return target.map { SchemaNode($0).faults(in: value, at: path, root: root) } ?? [
        "\(path): no \(reference)"
      ]
    }
    return typeFaults(value, path) + choiceFaults(value, path) + textFaults(value, path)
      + numberFaults(value, path)
      + listFaults(value, path, root) + objectFaults(value, path, root)
  }

  private func typeFaults(_ value: Any, _ path: String) -> [String] {
    guard let type = rules["type"] as? String else { return [] }
    let isRight =
      switch type {
      case "string": value is String
      case "array": value is [Any]
      case "object": value is [String: Any]
      case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
      default: false
      }
    return isRight ? [] : ["\(path): not of type \(type)"]
  }

  private func choiceFaults(_ value: Any, _ path: String) -> [String] {
    var choices = rules["enum"] as? [Any] ?? []
    if let only = rules["const"] { choices.append(only) }
    guard !choices.isEmpty else { return [] }
    let isChosen = choices.contains { ($0 as? NSObject) == (value as? NSObject) || "\($0)" == "\(value)" }
    return isChosen ? [] : ["\(path): \(value) is none of \(choices)"]
  }

  private func textFaults(_ value: Any, _ path: String) -> [String] {
    guard let text = value as? String else { return [] }
    var faults: [String] = []
    if let least = rules["minLength"] as? Int, text.unicodeScalars.count < least {
      faults.append("\(path): empty")
    }
    if let pattern = rules["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): \(text) is not like \(pattern)")
    }
    return faults
  }

  private func numberFaults(_ value: Any, _ path: String) -> [String] {
    guard let number = value as? Double else { return [] }
    let low = (rules["minimum"] as? Double).map { number < $0 } ?? false
    let high = (rules["maximum"] as? Double).map { number > $0 } ?? false
    return low || high ? ["\(path): \(number) is out of range"] : []
  }

  private func listFaults(_ value: Any, _ path: String, _ root: SchemaNode) -> [String] {
    guard let list = value as? [Any] else { return [] }
    let tooShort = list.count < rules["minItems"] as? Int ?? 0
    guard let rule = rules["items"] else { return tooShort ? ["\(path): empty"] : [] }
    let node = SchemaNode(rule)
    return (tooShort ? ["\(path): empty"] : [])
      + list.enumerated().flatMap { node.faults(in: $1, at: "\(path)[\($0)]", root: root) }
  }

  private func objectFaults(_ value: Any, _ path: String, _ root: SchemaNode) -> [String] {
    guard let object = value as? [String: Any], let known = rules["properties"] as? [String: Any] else {
      return []
    }
    let missing = (rules["required"] as? [String] ?? []).filter { object[$0] == nil }.map {
      "\(path): no \($0)"
    }
    return missing
      + object.flatMap { key, value in
        known[key].map { SchemaNode($0).faults(in: value, at: "\(path).\(key)", root: root) }
          ?? ["\(path): unknown key \(key)"]
      }
  }
}
