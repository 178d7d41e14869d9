import Markup
import News

/// The portrait of an author, which blogs put among the pictures of an entry (WordPress does with Gravatar's).
enum Avatar {
  /// Whether an address says by its host or a folder that it is one; a file that is called so is not enough.
  static func isOne(_ address: String) -> Bool {
    // Taking an address apart costs more than all else that is done for a picture.
    let bytes = address.utf8.span
    guard ByteScan.pair(UInt8(ascii: "v"), UInt8(ascii: "a"), in: bytes, from: 0) < bytes.count else {
      return false
    }
    guard let url = WebURL(address), let host = url.host else { return false }
    if host == "gravatar.com" || host.hasSuffix(".gravatar.com") || host.hasPrefix("avatars.") { return true }
    let folders = url.path.split(separator: "/").dropLast().map { $0.lowercased() }
    return folders.contains("avatar") || folders.contains("avatars")
  }
}
