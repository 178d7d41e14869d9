import ASCII
import Markup
import News

extension FeedBuilder {
  /// Media RSS (https://www.rssboard.org/media-rss), inside an entry or its groups.
  mutating func openInMedia(_ tag: borrowing XMLStartTag, _ namespace: FeedNamespace, _ term: Term)
    -> ElementContext
  {
    switch term {
    case .group: return .wrapper
    case .content:
      add(media: tag)
      return .wrapper
    case .thumbnail:
      offerImage(tag.attribute(Term.url.rawValue), 3)
      return .empty
    case .title, .description, .category, .keywords:
      guard let source = FieldSource.entry(namespace, term) else { return .ignored }
      return read(source, as: tag.attribute(Term.type.rawValue) == "html" ? .html : .plain)
    default: return .ignored
    }
  }

  private mutating func add(media tag: borrowing XMLStartTag) {
    guard let url = tag.attribute(Term.url.rawValue), let resolved = resolve(url) else { return }
    let type = tag.attribute(Term.type.rawValue)
    if tag.attribute(Term.medium.rawValue) == "image" || Self.isImage(type) { offer(image: resolved, 2) }
    let length = tag.attribute(Term.fileSize.rawValue).flatMap { Self.length($0) }
    guard (entry?.mediaFiles.count ?? 0) < limits.listItems else {
      return warn(.listCut(limit: limits.listItems))
    }
    guard entry?.mediaFiles.contains(where: { $0.isAt(resolved) }) == false else { return }
    entry?.mediaFiles.append(Enclosure(url: resolved, type: Self.clean(type), length: length))
  }

  /// RSS 2.0 `enclosure`, and Atom's `link rel="enclosure"` with `href`.
  mutating func add(enclosure tag: borrowing XMLStartTag) {
    guard let text = tag.attribute(Term.url.rawValue) ?? tag.attribute(Term.href.rawValue),
      let url = resolve(text)
    else { return }
    guard (entry?.enclosures.count ?? 0) < limits.listItems else {
      return warn(.listCut(limit: limits.listItems))
    }
    guard entry?.enclosures.contains(where: { $0.isAt(url) }) == false else { return }
    let type = Self.clean(tag.attribute(Term.type.rawValue))
    let length = tag.attribute(Term.length.rawValue).flatMap { Self.length($0) }
    entry?.enclosures.append(Enclosure(url: url, type: type, length: length))
    if Self.isImage(type) { offer(image: url, 1) }
  }

  private static func isImage(_ type: String?) -> Bool { type?.utf8.starts(with: "image/".utf8) == true }

  /// Bytes; `62,447,386` was met in podcasts. Zero and less mean that it is not known.
  static func length(_ text: String) -> Int64? {
    let digits = text.utf8.filter { $0 != .comma && $0 > 0x20 }
    guard let number = Int64(String(decoding: digits, as: UTF8.self)), number >= 0 else { return nil }
    return number
  }

  static func clean(_ text: String?) -> String? { text.flatMap { PlainText.trimmed($0) } }
}

extension Enclosure {
  /// Whether it is the file at an address.
  fileprivate func isAt(_ url: String) -> Bool {
    self.url.utf8.count == url.utf8.count && ByteScan.equal(self.url.utf8.span, url.utf8.span)
  }
}
