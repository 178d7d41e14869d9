/// A configuration as it comes together: settings and feeds so far, and all that was found wrong on the way.
struct Draft {
  var settings = Settings()
  var feeds: [ConfiguredFeed] = []
  var issues: [ConfigurationIssue] = []
  /// Where each key was set, by its path; keys left at their default are missing.
  var origins: [String: SourcePosition] = [:]

  mutating func fail(_ message: String, at position: SourcePosition) {
    issues.append(.error(message, at: position))
  }
  mutating func omit(_ message: String, at position: SourcePosition) {
    issues.append(.omission(message, at: position))
  }
  mutating func warn(_ message: String, at position: SourcePosition) {
    issues.append(.warning(message, at: position))
  }

  /// Reads one value into its key's field, or notes why it cannot be.
  mutating func set(_ key: Key, to written: WrittenValue) {
    do throws(ValueError) {
      try key.read(written, &settings)
      origins[key.path] = written.position
    } catch {
      fail("\(key.path) \(error.message)", at: written.position)
    }
  }

  /// - Throws: every issue, if one of them is an error.
  func finished() throws(ConfigurationError) -> LoadedConfiguration {
    let sorted = issues.sorted { $0.position < $1.position }
    guard !sorted.contains(where: { $0.severity == .error }) else { throw .invalid(sorted) }
    return LoadedConfiguration(settings: settings, feeds: feeds, warnings: sorted)
  }
}
