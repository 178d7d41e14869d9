extension Draft {
  /// Reads a whole document: its sections and its feeds.
  mutating func read(_ document: YAMLNode) {
    guard case .map(let sections, _) = document else {
      if !document.isNull {
        fail("wants sections such as poll: and feeds:, not \(document.shown)", at: document.position)
      }
      return
    }
    for section in sections { read(section) }
  }

  private mutating func read(_ section: YAMLNode.Pair) {
    if section.key == "feeds" { return readFeeds(section.value) }
    if section.key == "filters" { return readFilters(section) }
    guard allSections.contains(section.key) else { return failUnknown(section) }
    if section.value.isNull { return }
    guard case .map(let pairs, _) = section.value else {
      return fail("\(section.key) wants keys and values, not \(section.value.shown)", at: section.position)
    }
    for pair in pairs { read(pair, in: section.key) }
  }

  private mutating func read(_ pair: YAMLNode.Pair, in section: String) {
    if section == "extract", pair.key == "sites" { return readSites(pair.value) }
    if section == "fetch", pair.key == "hosts" { return readHosts(pair.value) }
    guard let key = allKeys.first(where: { $0.section == section && $0.name == pair.key }) else {
      let known = nearestKey(to: pair.key, in: section)
      return fail(
        "\(section) has no key \(quoted(pair.key)); the nearest known key is \(known)", at: pair.position)
    }
    guard case .scalar(let written) = pair.value, !written.isNull else {
      return fail("\(key.path) wants a value, not \(pair.value.shown)", at: pair.position)
    }
    set(key, to: written)
  }

  /// A key that stands in another section under that very name is nearer than one that is spelled alike.
  private func nearestKey(to name: String, in section: String) -> String {
    if let elsewhere = allKeys.first(where: { $0.name == name }) { return elsewhere.path }
    let siblings = allKeys.filter { $0.section == section }.map(\.name)
    return "\(section).\(nearest(to: name, among: siblings) ?? "")"
  }

  private mutating func failUnknown(_ section: YAMLNode.Pair) {
    let path = allKeys.first { $0.name == section.key || $0.path == section.key }?.path
    let known = path ?? nearest(to: section.key, among: allSections + ["feeds", "filters"]) ?? ""
    fail(
      "there is no section \(quoted(section.key)); the nearest known key is \(known)", at: section.position)
  }
}
