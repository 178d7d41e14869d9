extension Draft {
  /// Lets `WINNOW_<SECTION>_<KEY>` override what the file says. An empty variable counts as not set.
  ///
  /// Variables of other sections than ours belong to someone else and are left alone.
  mutating func read(environment: [String: String]) {
    for (name, text) in environment.sorted(by: { $0.key < $1.key }) where isOurs(name) && !text.isEmpty {
      let place = Place(file: name)
      guard let key = allKeys.first(where: { $0.variable == name }) else {
        let known = nearest(to: name, among: allKeys.map(\.variable)) ?? ""
        fail("there is no such variable; the nearest known one is \(known)", at: place)
        continue
      }
      set(key, to: Written(text: text, isPlain: true, place: place))
    }
  }

  private func isOurs(_ name: String) -> Bool {
    allSections.contains { name.hasPrefix(Key.variablePrefix + $0.uppercased() + "_") }
  }
}
