import News

/// Reads the configuration: the YAML file, the feed lists in `feeds.d/` beside it, and what the environment overrides.
///
/// - Parameters:
///   - file: a path of `winnow.yaml`.
///   - environment: the process's variables; only `WINNOW_<SECTION>_<KEY>` are looked at.
/// - Throws: everything that is wrong, not only the first of it.
package func load(file: String, environment: [String: String]) throws(ConfigurationError)
  -> LoadedConfiguration
{
  let yaml = try contents(of: file)
  var draft = Draft()
  draft.readYAML(yaml, in: file)
  for list in try feedLists(beside: file, into: &draft) { draft.read(list) }
  draft.readSecrets(with: environment)
  return try draft.completed(with: environment)
}

/// The configuration without a file: defaults, the environment, and feeds that were named on the command line.
///
/// - Parameter name: what the addresses are called in messages.
package func load(
  feeds: [String], named name: String = "--feed", environment: [String: String]
) throws(ConfigurationError) -> LoadedConfiguration {
  var draft = Draft()
  for url in feeds { draft.add(ConfiguredFeed(.init(url: trimmed(url)), origin: SourcePosition(file: name))) }
  draft.readSecrets(with: environment)
  return try draft.completed(with: environment)
}

/// Reads a configuration's YAML alone, touching nothing: no lists, no files with secrets.
///
/// - Parameter name: what the file is called in messages.
package func parse(
  yaml: [UInt8], name: String, environment: [String: String] = [:]
) throws(ConfigurationError) -> LoadedConfiguration {
  var draft = Draft()
  draft.readYAML(yaml, in: name)
  return try draft.completed(with: environment)
}

extension Draft {
  /// Reads the main file's bytes.
  mutating func readYAML(_ bytes: [UInt8], in file: String) {
    do throws(ConfigurationError) {
      let text = try utf8Text(of: bytes, in: file)
      if let document = yamlNode(of: text, in: file, issues: &issues) { read(document) }
    } catch {
      issues += error.issues
    }
  }

  /// The last steps, in their order: what overrides, what repeats, what contradicts.
  mutating func completed(with environment: [String: String]) throws(ConfigurationError)
    -> LoadedConfiguration
  {
    read(environment: environment)
    readProxies(with: environment)
    dropRepeats()
    compare()
    return try finished()
  }
}
