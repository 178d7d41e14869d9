import Markup
import News

/// The people who wrote an article: from JSON-LD, else meta, microdata, the byline, the feed.
struct Authors {
  private let site: [UInt8]

  init(site: String?) { self.site = skeleton((site ?? "").bytes) }

  /// - Parameter lines: lines of the text that look like bylines.
  func found(in evidence: Evidence, entry: Entry?, lines: [String] = []) -> [Person] {
    for source in [
      linked(evidence), names(evidence.metas("author") + evidence.metas("article:author")),
      microdata(evidence),
      names(
        evidence.metas("parsely-author") + evidence.metas("sailthru.author") + evidence.metas("dc.creator")
          + evidence.metas("byl")),
      names(evidence.bylines), names(lines), names((entry?.authors ?? []).compactMap(\.name)),
    ]
    where !source.isEmpty {
      return source
    }
    return []
  }

  private func linked(_ evidence: Evidence) -> [Person] {
    for article in evidence.articles.prefix(3) {
      let people =
        people(article["author"], among: evidence.objects)
        + people(article["creator"], among: evidence.objects)
      if !people.isEmpty { return unique(people) }
    }
    return []
  }

  private func people(_ value: JSONValue?, among objects: [JSONValue]) -> [Person] {
    guard let value else { return [] }
    if let elements = value.array { return elements.prefix(20).flatMap { people($0, among: objects) } }
    if value.string != nil { return names(LinkedData.strings(value)) }
    if let name = LinkedData.string(value["name"]) {
      let url = LinkedData.string(value["url"])
      return names([name]).map {
        Person(name: $0.name, url: url.flatMap { $0.utf8.starts(with: "http".utf8) ? $0 : nil })
      }
    }
    guard let id = value["@id"]?.string, let object = objects.first(where: { $0["@id"]?.string == id }) else {
      return []
    }
    return names(LinkedData.strings(object["name"]))
  }

  private func microdata(_ evidence: Evidence) -> [Person] {
    names(evidence.properties.filter { $0.name == "author" }.map(\.value))
  }

  /// Splits and cleans what stands where names should.
  func names(_ lines: [String]) -> [Person] {
    unique(lines.flatMap { split(Byline.withoutLead(cleaned($0))) }.compactMap(person))
  }

  private func person(_ name: String) -> Person? {
    var name = withoutBrackets(Byline.withoutLead(name))
    while let last = name.utf8.last, last == 0x2C || last == 0x3A || last == 0x7C || last == 0x2F {
      name = cleaned(String(name.dropLast()))
    }
    let bytes = name.bytes
    guard bytes.count >= 3, bytes.count <= 90, !bytes.contains(0x40), !name.utf8.starts(with: "http".utf8),
      !bytes.contains(0x2F) || bytes.count < 40
    else { return nil }
    let letters = skeleton(bytes)
    guard !letters.isEmpty, letters != site, !bytes.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    guard !Authors.nobody.contains(letters), !beginsSmall(bytes) else { return nil }
    return Person(name: name)
  }

  /// Roles follow names in small letters: "Jane Doe, staff writer".
  private func beginsSmall(_ name: Bytes) -> Bool {
    guard let first = name.first else { return true }
    if first < 0x80 { return first &- 0x61 < 26 }
    return (first == 0xD0 && name[name.startIndex + 1] >= 0xB0) || first == 0xD1
  }

  /// Short forms and roles in brackets at the end: "Jane Doe (jd)".
  private func withoutBrackets(_ name: String) -> String {
    guard name.utf8.last == 0x29, let open = name.utf8.lastIndex(of: 0x28), open > name.utf8.startIndex else {
      return name
    }
    return cleaned(String(name[..<open]))
  }

  private static let nobody = Set(
    [
      "admin", "administrator", "redaktion", "redaction", "redakcja", "editor", "editorial", "newsroom",
      "staff", "staffwriter", "webmaster",
      "редакция", "редакція", "autor", "author", "authors", "unknown", "none", "null", "undefined",
      "newsdesk", "webdesk",
    ].map { skeleton($0.bytes) })

  private func split(_ line: String) -> [String] {
    var parts = [line]
    for separator in [
      ", ", "; ", " and ", " und ", " et ", " y ", " e ", " i ", " og ", " och ", " en ", " & ", " и ",
      " та ", " і ", " und ", "、", "，", " | ", " / ", "·", " • ",
    ] {
      parts = parts.flatMap { part in separated(part, by: separator) }
    }
    return parts.map(cleaned).filter { !$0.isEmpty }
  }

  private func separated(_ text: String, by separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
      if bytes[index..<index + mark.count].elementsEqual(mark) {
        parts.append(bytes[start..<index].string)
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(bytes[start...].string)
    return parts
  }

  private func unique(_ people: [Person]) -> [Person] {
    var seen: Set<[UInt8]> = []
    return people.filter { seen.insert(skeleton(($0.name ?? "").bytes)).inserted }
  }
}
