/// A configuration as it comes together: settings and feeds so far, and all that was found wrong on the way.
struct Draft {
  var settings = Settings()
  var feeds: [ConfiguredFeed] = []
  var issues: [ConfigurationIssue] = []
  /// Where each key was set, by its path; keys left at their default are missing.
  var origins: [String: Place] = [:]

  mutating func fail(_ message: String, at place: Place) { issues.append(.error(message, at: place)) }
  mutating func omit(_ message: String, at place: Place) { issues.append(.omission(message, at: place)) }
  mutating func warn(_ message: String, at place: Place) { issues.append(.warning(message, at: place)) }

  /// Reads one value into its key's field, or notes why it cannot be.
  mutating func set(_ key: Key, to written: Written) {
    do throws(Complaint) {
      try key.read(written, &settings)
      origins[key.path] = written.place
    } catch {
      fail("\(key.path) \(error.message)", at: written.place)
    }
  }

  /// - Throws: every issue, if one of them is an error.
  func finished() throws(ConfigurationError) -> LoadedConfiguration {
    let sorted = issues.sorted { $0.place < $1.place }
    guard !sorted.contains(where: { $0.severity == .error }) else { throw .invalid(sorted) }
    return LoadedConfiguration(settings: settings, feeds: feeds, warnings: sorted)
  }
}
