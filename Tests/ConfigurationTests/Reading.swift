import Configuration

/// Reads YAML text.
func reading(
  _ yaml: String, environment: [String: String] = [:]
) throws(ConfigurationError) -> LoadedConfiguration {
  try parse(yaml: Array(yaml.utf8), name: "winnow.yaml", environment: environment)
}

/// The complaints about YAML text, one a line; empty where there is nothing to complain about.
func complaints(about yaml: String, environment: [String: String] = [:]) -> [String] {
  do {
    return try reading(yaml, environment: environment).warnings.map(\.description)
  } catch {
    return error.issues.map(\.description)
  }
}
