/// The outlet's name at the end or the beginning of a window's title: "Headline | The Daily", «Вестник дня - Headline».
enum SiteSuffix {
  private static let separators = [
    " | ", " — ", " – ", " - ", " :: ", " » ", " « ", " • ", " · ", " / ", "｜", "_", " : ",
  ]

  static func removed(from title: String, sites: [String]) -> String {
    var title = title
    for _ in 0..<3 {
      guard let shorter = removedOnce(from: title, sites: sites) else { return title }
      title = shorter
    }
    return title
  }

  private static func removedOnce(from title: String, sites: [String]) -> String? {
    let bytes = Array(title.utf8)
    for separator in separators {
      let mark = Array(separator.utf8)
      if let at = last(mark, in: bytes), isSite(bytes[(at + mark.count)...], sites) {
        return text(bytes[..<at])
      }
      if let at = first(mark, in: bytes), isSite(bytes[..<at], sites) {
        return text(bytes[(at + mark.count)...])
      }
    }
    return nil
  }

  private static func text(_ bytes: Bytes) -> String? {
    let text = trimmed(bytes)
    return text.count >= 4 ? text.string : nil
  }

  /// Whether a part of a title names the outlet: the same letters, or one within the other where they are long enough.
  private static func isSite(_ part: Bytes, _ sites: [String]) -> Bool {
    let name = skeleton(part)
    guard name.count >= 2 else { return false }
    return sites.contains { site in
      let site = skeleton(site.bytes)
      if site == name { return true }
      guard site.count >= 4, name.count >= 4 else { return false }
      return name.count <= site.count + 16
        && (name.starts(with: site) || site.starts(with: name) || site.isFound(in: name[...]))
    }
  }

  private static func first(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count > mark.count else { return nil }
    return (0...(bytes.count - mark.count)).first { bytes[$0..<$0 + mark.count].elementsEqual(mark) }
  }

  private static func last(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count > mark.count else { return nil }
    return (0...(bytes.count - mark.count)).last { bytes[$0..<$0 + mark.count].elementsEqual(mark) }
  }
}
