import ASCII
import Markup
import News

/// The portrait of an author, which blogs put among the pictures of an entry (WordPress does with Gravatar's).
enum Avatar {
  /// Whether an address says by its host or a folder that it is one; a file that is called so is not enough.
  static func isOne(_ address: String) -> Bool {
    // Taking an address apart costs more than all else that is done for a picture.
    guard isNamed(address.utf8.span), let url = WebURL(address), let host = url.host else { return false }
    if host == "gravatar.com" || host.hasSuffix(".gravatar.com") || host.hasPrefix("avatars.") { return true }
    let folders = url.path.split(separator: "/").dropLast().map { $0.lowercased() }
    return folders.contains("avatar") || folders.contains("avatars")
  }

  private static func isNamed(_ address: Span<UInt8>) -> Bool {
    var at = 0
    while at < address.count {
      at = ByteScan.pair(UInt8(ascii: "v"), UInt8(ascii: "a"), in: address, from: at)
      if address.hasASCII("avatar", at: at - 1) { return true }
      at += 1
    }
    return false
  }
}
