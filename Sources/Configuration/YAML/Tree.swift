/// A YAML document as values of ours: every scalar as it was written, everything with its line.
indirect enum Tree {
  case scalar(Written)
  case list([Tree], Place)
  case map([Pair], Place)

  /// One key of a mapping and its value.
  struct Pair {
    let key: String
    let place: Place
    let value: Tree
  }

  var place: Place {
    switch self {
    case .scalar(let written): written.place
    case .list(_, let place), .map(_, let place): place
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
