import FoundationEssentials
import News

extension Draft {
  /// Reads the files that the feeds' options name, and makes credentials of them.
  ///
  /// A feed whose secrets cannot be read stays in the list, but is not polled (`ConfiguredFeed.lacksSecrets`): asking
  /// without a password would only be refused, and one lost file is no reason to stop the other feeds.
  mutating func readSecrets(with environment: [String: String]) {
    for index in feeds.indices where !feeds[index].secrets.isEmpty {
      guard var credentials = FeedCredentials(for: feeds[index].subscription.url) else {
        fail("credentials are for http and https", at: feeds[index].origin)
        continue
      }
      var reader = SecretReader(directory: environment["CREDENTIALS_DIRECTORY"])
      reader.read(feeds[index].secrets, into: &credentials)
      issues += reader.issues
      feeds[index].credentials = credentials
      feeds[index].lacksSecrets = reader.isIncomplete
      warnAboutExposure(of: feeds[index])
    }
  }

  private mutating func warnAboutExposure(of feed: ConfiguredFeed) {
    if feed.subscription.url.lowercased().hasPrefix("http:") {
      warn("credentials are sent in clear over http; use https if the server has it", at: feed.origin)
    }
    if feed.secrets.hasWritten, isReadableByAll(feed.origin.file) {
      warn("the secret here can be read by every user of this machine (chmod o-r)", at: feed.origin)
    }
  }
}

extension SecretSettings {
  /// Whether a secret stands in the configuration itself.
  fileprivate var hasWritten: Bool {
    let values = [password, bearer] + headers.map(\.value)
    return values.contains { if case .written(let text) = $0?.place { !text.isEmpty } else { false } }
  }
}

/// Servers refuse headers from 8 KiB on; a longer file is another one than was meant.
private let longestSecret = 4096

/// Reads the secrets of one feed.
private struct SecretReader {
  /// `$CREDENTIALS_DIRECTORY`; nil outside of the service.
  let directory: String?
  var issues: [ConfigurationIssue] = []
  var isIncomplete = false

  init(directory: String?) { self.directory = directory }

  mutating func read(_ secrets: SecretSettings, into credentials: inout FeedCredentials) {
    if let user = secrets.user, let password = text(of: secrets.password) {
      credentials.setBasic(user: user, password: password)
    }
    if let token = headerText(of: secrets.bearer) { credentials.setBearer(token) }
    for header in secrets.headers {
      if let value = headerText(of: header.value) { credentials.add(header.name, value) }
    }
  }

  /// A password may have any letters, for it goes out in base64; a header may not.
  private mutating func headerText(of source: SecretSource?) -> String? {
    guard let source, let text = text(of: source) else { return nil }
    return isSecret(text) ? text : omit("\(source) has a character in it that no header can have", source)
  }

  private mutating func text(of source: SecretSource?) -> String? {
    guard let source else { return nil }
    switch source.place {
    case .written(let text): return text
    case .file(let path): return content(of: path, for: source, isPrivate: !isReadableByAll(path))
    case .credential(let name):
      guard let directory else {
        isIncomplete = true
        issues.append(
          .warning(
            "\(source) is not here: $CREDENTIALS_DIRECTORY is not set (systemd sets it for the service)",
            at: source.position))
        return nil
      }
      return content(of: "\(directory)/\(name)", for: source, isPrivate: true)
    }
  }

  /// The one line of a file.
  private mutating func content(of path: String, for source: SecretSource, isPrivate: Bool) -> String? {
    if !isPrivate {
      issues.append(
        .warning("\(path) can be read by every user of this machine (chmod o-r)", at: source.position))
    }
    do throws(ConfigurationError) {
      let bytes = try contents(of: path)
      let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
      let isAlone = bytes[line.endIndex...].allSatisfy { $0 == 0x0A || $0 == 0x0D }
      guard !line.isEmpty, line.count <= longestSecret, isAlone,
        let text = String(validating: line, as: UTF8.self)
      else { return omit("\(source) wants one line with the secret, and nothing else", source) }
      return text
    } catch {
      return omit("\(source) \(error.issues.first?.message ?? "cannot be read")", source)
    }
  }

  private mutating func omit(_ message: String, _ source: SecretSource) -> String? {
    isIncomplete = true
    issues.append(.omission(message, at: source.position))
    return nil
  }
}

private func isReadableByAll(_ path: String) -> Bool {
  let facts = try? FileManager.default.attributesOfItem(atPath: path)
  // Beside the whole of Foundation the number is an NSNumber, which FoundationEssentials has no name for.
  guard let mode = facts?[.posixPermissions].flatMap({ Int("\($0)") }) else { return false }
  return mode & 0o004 != 0
}
