import Configuration
import Foundation
import News

/// Where the configuration comes from: a file, or the feeds named on the command line.
struct ConfigurationSource {
  static let defaultFile = "/etc/winnow/winnow.yaml"

  /// Nil where feeds were named and no file.
  let file: String?
  let feeds: [String]

  /// Prints everything that is wrong, one line each, and throws the exit status for it.
  func load() throws -> LoadedConfiguration {
    do throws(ConfigurationError) {
      let loaded = try read()
      for warning in loaded.warnings { complain(warning.description) }
      return loaded
    } catch {
      for issue in error.issues { complain(issue.description) }
      if case .missing = error { throw ExitStatus.missingFile }
      throw ExitStatus.badConfiguration
    }
  }

  private func read() throws(ConfigurationError) -> LoadedConfiguration {
    let environment = ProcessInfo.processInfo.environment
    guard let file else { return try Configuration.load(feeds: feeds, environment: environment) }
    var loaded = try Configuration.load(file: file, environment: environment)
    if !feeds.isEmpty {
      loaded.feeds += try Configuration.load(feeds: feeds, environment: [:]).feeds
    }
    return loaded
  }
}
