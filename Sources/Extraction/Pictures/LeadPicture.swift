import Markup
import News

/// The picture that stands for an article: what the metadata name, with caption and credit from the page.
struct LeadPicture {
  let evidence: Evidence
  let addresses: Addresses

  /// - Parameter pictures: those of the page; the lead picture is taken out of them.
  func found(among pictures: inout [Picture], entry: Entry?) -> Picture? {
    guard var lead = declared() ?? LeadPicture.announced(by: entry, addresses) else {
      return pictures.isEmpty ? nil : pictures.removeFirst()
    }
    guard let same = place(of: lead.url, in: pictures) ?? first(in: pictures) else {
      return lead
    }
    let shown = pictures.remove(at: same)
    if let caption = shown.caption { lead.caption = caption }
    if let credit = shown.credit { lead.credit = credit }
    if lead.alt == nil { lead.alt = shown.alt }
    return lead
  }

  /// What the feed gives as the entry's picture, or else the first picture that it encloses.
  static func announced(by entry: Entry?, _ addresses: Addresses) -> Picture? {
    let enclosed = entry?.enclosures.lazy.filter { $0.type?.hasPrefix("image/") ?? false }.map(\.url).first
    return addresses.resolve(entry?.image ?? enclosed).map { Picture(url: $0) }
  }

  /// The first picture of the page is the lead picture in another size, if it has a caption.
  private func first(in pictures: [Picture]) -> Int? { pictures.first?.caption == nil ? nil : 0 }

  private func declared() -> Picture? {
    let linked = evidence.articles.prefix(2).lazy.compactMap { described($0["image"]) }.first
    guard
      let url = addresses.resolve(
        evidence.metaAddress(
          "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
      )
    else { return linked }
    var shared = Picture(
      url: url, width: evidence.meta("og:image:width").flatMap { Int($0) },
      height: evidence.meta("og:image:height").flatMap { Int($0) },
      alt: evidence.meta("og:image:alt", "twitter:image:alt"))
    shared.caption = linked?.caption
    shared.credit = linked?.credit
    return shared
  }

  private func described(_ value: JSONValue?) -> Picture? {
    if let elements = value?.array { return elements.prefix(5).lazy.compactMap { described($0) }.first }
    if let url = addresses.resolve(value?.string == nil ? nil : LinkedData.address(value)) {
      return Picture(url: url)
    }
    guard let value,
      let url = addresses.resolve(LinkedData.address(value["url"]) ?? LinkedData.address(value["contentUrl"]))
    else { return nil }
    return Picture(
      url: url, width: value["width"]?.int, height: value["height"]?.int, alt: nil,
      caption: LinkedData.string(value["caption"]), credit: LinkedData.string(value["creditText"]))
  }

  /// Where the same file stands, whatever the size: the names without directories and queries are equal.
  private func place(of url: String?, in pictures: [Picture]) -> Int? {
    guard let url else { return nil }
    let name = file(url)
    return pictures.firstIndex { $0.url.map { file($0).elementsEqual(name) } ?? false }
  }

  private func file(_ url: String) -> Substring.UTF8View {
    let path = url.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
    guard let last = path.lastIndex(where: { $0 != 0x2F }) else { return path }
    let end = path.index(after: last)
    let start = path[..<end].lastIndex(of: 0x2F).map { path.index(after: $0) } ?? path.startIndex
    return path[start..<end]
  }
}
