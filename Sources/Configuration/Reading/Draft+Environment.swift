extension Draft {
  /// Lets `WINNOW_<SECTION>_<KEY>` override what the file says. An empty variable counts as not set.
  ///
  /// An unknown variable of a section of ours is an error. One of no section is
  /// somebody else's, unless it looks like a slip of the finger: a warning.
  mutating func read(environment: [String: String]) {
    let ours = environment.filter { $0.key.hasPrefix(Key.variablePrefix) && !$0.value.isEmpty }
    for (name, text) in ours.sorted(by: { $0.key < $1.key }) {
      let position = SourcePosition(file: name)
      guard let key = allKeys.first(where: { $0.variable == name }) else {
        reportUnknown(name, at: position)
        continue
      }
      set(key, to: WrittenValue(text: text, isPlain: true, position: position))
    }
  }

  private mutating func reportUnknown(_ name: String, at position: SourcePosition) {
    let known = nearest(to: name, among: allKeys.map(\.variable)) ?? ""
    if isOurs(name) {
      fail("there is no such variable; the nearest known one is \(known)", at: position)
    } else if slips(from: name, to: known) <= 3 {
      warn("this variable does nothing; perhaps \(known) was meant", at: position)
    }
  }

  private func isOurs(_ name: String) -> Bool {
    allSections.contains { name.hasPrefix(Key.variablePrefix + $0.uppercased() + "_") }
  }
}
