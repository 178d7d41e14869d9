/// A node of a YAML document: every scalar as it was written, everything with its position.
indirect enum YAMLNode {
  case scalar(WrittenValue)
  case list([YAMLNode], SourcePosition)
  case map([Pair], SourcePosition)

  /// One key of a mapping and its value.
  struct Pair {
    let key: String
    let position: SourcePosition
    let value: YAMLNode
  }

  var position: SourcePosition {
    switch self {
    case .scalar(let written): written.position
    case .list(_, let position), .map(_, let position): position
    }
  }

  /// A key without a value: everything under it may be commented out.
  var isNull: Bool {
    if case .scalar(let written) = self { written.isNull } else { false }
  }

  /// As evidence in a message.
  var shown: String {
    switch self {
    case .scalar(let written): written.isNull ? "nothing" : written.shown
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}
