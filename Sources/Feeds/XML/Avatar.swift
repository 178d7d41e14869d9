import News

/// The portrait of an author, which blogs put among the pictures of an entry (WordPress does with Gravatar's).
enum Avatar {
  /// Whether an address says by its host or a folder that it is one; a file that is called so is not enough.
  static func isOne(_ address: String) -> Bool {
    guard address.utf8.count < 4_096, let url = WebURL(address), let host = url.host else { return false }
    if host == "gravatar.com" || host.hasSuffix(".gravatar.com") || host.hasPrefix("avatars.") { return true }
    let folders = url.path.split(separator: "/").dropLast().map { $0.lowercased() }
    return folders.contains("avatar") || folders.contains("avatars")
  }
}
