/// What is wrong with one value, as the end of a sentence that begins with its key: "wants …".
struct ValueError: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// A value of the wrong kind.
  static func wants(_ wanted: String, not found: String) -> ValueError {
    ValueError("wants \(wanted), not \(found)")
  }
}

/// A piece of the operator's text as evidence: in quotes, on one line, not too long.
func quoted(_ text: String, limit: Int = 60) -> String {
  let scalars = text.unicodeScalars
  var shown = ""
  for scalar in scalars.prefix(limit) {
    shown += scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
  }
  return scalars.dropFirst(limit).isEmpty ? "\"\(shown)\"" : "\"\(shown)…\""
}
