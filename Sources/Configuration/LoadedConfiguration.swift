/// A configuration without errors.
package struct LoadedConfiguration: Sendable, Hashable {
  package var settings: Settings
  /// Each feed once: those of the YAML file first, then those of `feeds.d/` by the name of their list.
  package var feeds: [ConfiguredFeed]
  /// To be shown to the operator: warnings and omissions.
  package var warnings: [ConfigurationIssue]
  /// Entries of lists that are invalid and will not be polled.
  package var omissions: [ConfigurationIssue] { warnings.filter { $0.severity == .omission } }
}
