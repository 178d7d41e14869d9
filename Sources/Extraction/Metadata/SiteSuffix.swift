/// The publisher's name at the end or the beginning of a window's title: "Headline | The Daily", «Вестник дня - Headline»,
/// and what stands behind it: "Headline – The Daily – 4 May".
enum SiteSuffix {
  private static let separators = [
    " | ", " — ", " – ", " - ", " :: ", " » ", " « ", " • ", " · ", " / ", "｜", "_", " : ", " * ", "：", ": ",
  ].map { Array($0.utf8) }

  /// Bytes of the longest title that is taken apart. Each of its parts may be the publisher's name and is read to the
  /// title's end, so a title of 80,000 parts took 17 seconds.
  private static let longest = 2_000

  /// - Parameter publishers: names that must be met exactly; `sites` may also be a part of what is met.
  static func removed(from title: String, sites: [String], publishers: PublisherNames = PublisherNames())
    -> String
  {
    guard title.utf8.count <= longest else { return title }
    var title = title
    for _ in 0..<3 {
      guard
        let shorter = removedOnce(
          from: title, sites: sites.map { skeleton($0.bytes) }, publishers: publishers)
      else {
        return title
      }
      title = shorter
    }
    return title
  }

  /// Whether a window's title ends in a text as it would in a site's name: behind a mark, and shorter than what is before.
  static func ends(_ title: String, in text: String) -> Bool {
    guard title.utf8.count <= longest else { return false }
    let (bytes, name) = (title.bytes, skeleton(text.bytes))
    return separators.dropLast(2).contains { mark in
      places(of: mark, in: bytes).contains { place in
        skeleton(bytes[(place + mark.count)...]) == name && skeleton(bytes[..<place]).count > name.count
      }
    }
  }

  private static func removedOnce(from title: String, sites: [[UInt8]], publishers: PublisherNames) -> String?
  {
    let bytes = title.bytes
    var present = ByteSet()
    for byte in bytes { present.insert(byte) }
    for mark in separators where mark.allSatisfy({ present.contains($0) }) {
      let places = places(of: mark, in: bytes)
      guard let first = places.first, let last = places.last else { continue }
      for (place, next) in zip(places, places.dropFirst() + [bytes.endIndex])
      where publishers.contains(bytes[(place + mark.count)..<next].string) {
        return text(bytes[..<place])
      }
      let head = bytes[..<first]
      if publishers.contains(head.string) { return text(bytes[(first + mark.count)...]) }
      // A colon stands in headlines, too.
      guard mark != separators.last else { continue }
      if isSite(bytes[(last + mark.count)...], sites, slack: 16) { return text(bytes[..<last]) }
      if isSite(head, sites, slack: 4) { return text(bytes[(first + mark.count)...]) }
    }
    return nil
  }

  private static func text(_ bytes: Bytes) -> String? {
    let text = trimmed(bytes)
    return text.count >= 4 ? text.string : nil
  }

  /// Whether a part of a title names the publisher: the same letters, or one within the other where they are long enough.
  private static func isSite(_ part: Bytes, _ sites: [[UInt8]], slack: Int) -> Bool {
    let name = skeleton(part)
    guard name.count >= 2 else { return false }
    return sites.contains { site in
      if site == name { return true }
      guard site.count >= 4, name.count >= 4 else { return false }
      return name.count <= site.count + slack
        && (name.starts(with: site) || site.starts(with: name) || site.isFound(in: name[...]))
    }
  }

  private static func places(of mark: [UInt8], in text: Bytes) -> [Int] {
    var found: [Int] = []
    var index = text.startIndex
    while index + mark.count < text.endIndex {
      guard text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) else {
        index += 1
        continue
      }
      found.append(index)
      index += mark.count
    }
    return found
  }
}
