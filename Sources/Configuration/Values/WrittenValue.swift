/// One scalar as it was written.
struct WrittenValue: Sendable {
  let text: String
  /// False where quotes (or a block) say that it is a string, whatever it looks like.
  let isPlain: Bool
  let position: SourcePosition

  /// Whether nothing was written (YAML 1.2 §10.3.2).
  var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }

  /// As evidence in a message.
  var shown: String { isPlain ? quoted(text) : "the string \(quoted(text))" }
}
