/// A configuration without errors.
package struct LoadedConfiguration: Sendable, Hashable {
  package var settings: Settings
  /// Each feed once: those of the YAML file first, then those of `feeds.d/` by the name of their list.
  package var feeds: [ConfiguredFeed]
  /// To be told to the operator.
  package var warnings: [ConfigurationIssue]
}
