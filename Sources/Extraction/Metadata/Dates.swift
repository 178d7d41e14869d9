import Markup
import News

/// When an article was published and changed: JSON-LD, meta, microdata, time elements, the feed, the URL, the text.
struct Dates {
  let evidence: Evidence
  let tree: HTMLDocument

  func published(entry: Entry?, url: String, lines: [String]) -> (Timestamp, DateSource)? {
    if let found = linked("datePublished") ?? linked("dateCreated") { return (sharpened(found), .jsonld) }
    if let found = first(Dates.publishedMetas.flatMap { evidence.metas($0) }) { return (found, .meta) }
    if let found = first(["datePublished", "dateCreated"].compactMap { evidence.property($0) }) {
      return (found, .microdata)
    }
    let times = evidence.times.lazy.filter { !isReaders($0.node) }
    if let found = first(times.filter(\.isPublication)) { return (found, .time) }
    if let found = entry?.published { return (found, .feed) }
    if let found = linked("uploadDate") { return (found, .jsonld) }
    if let found = first(times.prefix(3)) { return (found, .time) }
    let seen = marked() ?? shown(lines) ?? shown(around(evidence.details).map(\.text))
    guard let named = date(in: url) else {
      // Many Atom feeds tell only when an entry was last changed.
      return seen.map { ($0, .text) } ?? entry?.updated.map { ($0, .feed) }
    }
    // The page shows the time of day that its address leaves out.
    if let seen, seen.hasTimeOfDay, abs(seen.milliseconds - named.milliseconds) < 129_600_000 {
      return (seen, .text)
    }
    return (named, .url)
  }

  private func first(_ times: some Sequence<Evidence.Time>) -> Timestamp? {
    times.lazy.compactMap { published($0) }.first { _ in true }
  }

  /// What a `time` element says; where it declares itself the date of a change and shows an earlier one first, that one:
  /// "27/11/2017 01:57 | Actualizado a 04/12/2017 19:20" (elpais.com).
  private func published(_ time: Evidence.Time) -> Timestamp? {
    if time.isText { return DateReading.shownTimestamp(time.value, language: evidence.language) }
    let written = DateReading.timestamp(time.value, language: evidence.language)
    guard let written, tree.attribute(.itemprop, of: time.node) == "dateModified",
      let earlier = shown([visibleText(of: time.node, in: tree)]), earlier < written
    else { return written }
    return earlier
  }

  /// Comments have dates of their own.
  private func isReaders(_ node: NodeID) -> Bool {
    CommentClass.holds(node, in: tree, title: evidence.headings.first?.node ?? NodeID(0))
  }

  /// What an element with a date's class shows, the first one below the title before those above it.
  private func marked() -> Timestamp? {
    shown(around(evidence.dateTexts.map { Evidence.Shown(text: $0.text, node: $0.node) }).map(\.text))
  }

  private func around(_ all: [Evidence.Shown]) -> [Evidence.Shown] {
    let title = evidence.headings.first?.node ?? NodeID(0)
    let below = all.filter { $0.node > title }.prefix(2)
    let above = all.filter { $0.node < title }.suffix(2)
    return (below + above).filter { !isReaders($0.node) }
  }

  /// Dates that are read from text must be of the time of the Web.
  private func shown(_ texts: [String]) -> Timestamp? {
    for text in texts.flatMap(pieces) {
      guard let time = DateReading.shownTimestamp(text, language: evidence.language),
        Dates.plausible.contains(time.milliseconds)
      else {
        continue
      }
      return time
    }
    return nil
  }

  /// «06.07.2024 14:28 | Версия для печати»: the parts between strokes, without a word and a colon before them.
  private func pieces(of text: String) -> [String] {
    withoutGluedWord(text.bytes).split { $0 == 0x7C }.flatMap { piece in
      let colon = piece.firstIndex { $0 == 0x3A }.flatMap { at in
        piece[..<at].contains { $0 &- 0x30 < 10 } ? nil : at
      }
      return [trimmed(piece).string] + (colon.map { [trimmed(piece[($0 + 1)...]).string] } ?? [])
    }
  }

  /// «9 октября 2011Автор: Анна Лис»: two elements side by side, of which the first is the date.
  private func withoutGluedWord(_ text: Bytes) -> Bytes {
    guard let last = text.lastIndex(where: { $0 &- 0x30 < 10 }), last + 1 < text.endIndex else { return text }
    let next = text[last + 1]
    return (0xD0...0xD2).contains(next) || next &- 0x41 < 26 ? text[...last] : text
  }

  /// 1990 to 2100.
  private static let plausible: Range<Int64> = 631_152_000_000..<4_102_444_800_000

  func modified() -> Timestamp? {
    if let found = linked("dateModified") { return found }
    return first(
      Dates.modifiedMetas.flatMap { evidence.metas($0) }
        + [evidence.property("dateModified")].compactMap { $0 })
  }

  private static let publishedMetas = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date",
    "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created",
    "dc.date", "dcterms.date", "cxenseparse:recs:publishtime", "article.published", "article:published",
    "published_at", "published-date", "originalpublicationdate",
    "article_date_original", "date.created", "date.release", "citation_publication_date", "citation_date",
    "last-published", "rnews:datepublished", "mediator_published_time", "article.created",
  ]

  private static let modifiedMetas = [
    "article:modified_time", "og:updated_time", "og:article:modified_time", "article:modified",
    "last-modified", "dc.date.modified", "dcterms.modified", "datemodified", "lastmod",
  ]

  private func linked(_ key: String) -> Timestamp? {
    first(
      evidence.articles.prefix(3).compactMap { LinkedData.string($0[key]) }
        + evidence.objects.prefix(10).filter {
          LinkedData.types(of: $0).contains { $0.hasSuffix("Page") || $0.hasSuffix("Object") }
        }.compactMap { LinkedData.string($0[key]) })
  }

  private func first(_ texts: [String]) -> Timestamp? {
    for text in texts {
      if let time = DateReading.timestamp(text, language: evidence.language) { return time }
    }
    return nil
  }

  /// A bare date of JSON-LD takes the time of day of the meta element that names the same day.
  private func sharpened(_ time: Timestamp) -> Timestamp {
    guard !time.hasTimeOfDay, let meta = first(Dates.publishedMetas.prefix(3).flatMap { evidence.metas($0) })
    else { return time }
    return abs(meta.milliseconds - time.milliseconds) < 129_600_000 ? meta : time
  }

  /// A date in a URL's path: `/2023/10/13/`, `2023-10-13`, `20231013`.
  private func date(in url: String) -> Timestamp? {
    let bytes = Array(url.utf8.prefix(2000))
    var index = 0
    while index + 8 <= bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x32 || bytes[index] == 0x31, index == 0 || bytes[index - 1] &- 0x30 >= 10 else {
        continue
      }
      if let time = date(bytes, at: index) { return time }
    }
    return nil
  }

  private func date(_ bytes: [UInt8], at start: Int) -> Timestamp? {
    guard let year = number(bytes, start, 4), (1990...2100).contains(year) else { return nil }
    let mark = bytes[start + 4]
    let isParted = mark == 0x2F || mark == 0x2D || mark == 0x5F
    let monthStart = start + (isParted ? 5 : 4)
    let dayStart = monthStart + (isParted ? 3 : 2)
    guard let month = number(bytes, monthStart, 2), let day = number(bytes, dayStart, 2) else { return nil }
    if isParted, bytes[dayStart - 1] != mark { return nil }
    if dayStart + 2 < bytes.count, bytes[dayStart + 2] &- 0x30 < 10 { return nil }
    return Timestamp(year: year, month: month, day: day, hasTimeOfDay: false)
  }

  private func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
