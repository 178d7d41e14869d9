import News

/// A configuration without errors.
package struct LoadedConfiguration: Sendable, Hashable {
  package var settings: Settings
  /// Each feed once: those of the YAML file first, then those of `feeds.d/` by the name of their list.
  package var feeds: [ConfiguredFeed]
  /// The feed that is listed under an address, however that is spelled.
  package func feed(at address: String) -> ConfiguredFeed? {
    let key = addressKey(WebURL.withoutBlanks(address))
    return feeds.first { addressKey($0.subscription.url) == key }
  }

  /// To be shown to the operator: warnings and omissions.
  package var warnings: [ConfigurationIssue]
  /// Entries of lists that are invalid and will not be polled.
  package var omissions: [ConfigurationIssue] { warnings.filter { $0.severity == .omission } }
}
