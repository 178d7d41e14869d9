import Markup
import News

/// The people who wrote an article: from JSON-LD, else meta, microdata, the byline, the feed.
struct Authors {
  private let names: AuthorNames

  init(publishers: PublisherNames) { names = AuthorNames(publishers: publishers) }

  /// - Parameter lines: lines of the text that look like bylines.
  func found(in evidence: Evidence, tree: HTMLDocument, entry: Entry?, lines: [String] = []) -> [Person] {
    let linked = linked(evidence)
    if !linked.isEmpty { return linked }
    let bylines = BylineGroup(evidence, tree: tree) { !names.people(in: [$0]).isEmpty }
    for source in [
      Authors.declared(evidence), bylines.properties, Authors.metas(evidence),
      bylines.marked, lines,
    ] {
      let people = names.people(in: source)
      if !people.isEmpty { return people }
    }
    return people(namedBy: entry)
  }

  /// Whom the feed names: people, or else the desk or agency that signs in their place; never an account like "admin".
  func announced(by entry: Entry?) -> [Person] {
    let people = people(namedBy: entry)
    guard people.isEmpty else { return people }
    return (entry?.authors ?? []).lazy.compactMap(\.name).compactMap(Authors.signature).first.map {
      [Person(name: $0)]
    } ?? []
  }

  /// The people among those whom the feed names, each with the address that the feed gives.
  private func people(namedBy entry: Entry?) -> [Person] {
    let found = (entry?.authors ?? []).flatMap { author in
      names.people(in: [author.name].compactMap { $0 }).map { Person(name: $0.name, url: author.url) }
    }
    return AuthorNames.unique(found)
  }

  /// Who signed where no person did: the publisher, its desk or an agency, as the page declares it, or else the feed.
  func desk(in evidence: Evidence, tree: HTMLDocument, entry: Entry?, lines: [String]) -> [Person] {
    let bylines = BylineGroup(evidence, tree: tree) { Authors.signature($0) != nil }
    let declared =
      evidence.articles.prefix(3).flatMap { LinkedAuthors(evidence).names(of: $0) }.flatMap { $0.names }
      + Authors.declared(evidence) + bylines.properties + bylines.marked + lines
    let desk = declared.lazy.compactMap(Authors.signature).first.map { [Person(name: $0)] }
    return desk ?? announced(by: entry)
  }

  private static func signature(_ text: String) -> String? {
    let name = AuthorNames.bare(BylineDate.removed(from: cleaned(text)))
    guard (2...90).contains(skeleton(name.bytes).count), !name.utf8.starts(with: "http".utf8) else {
      return nil
    }
    guard !PlaceholderNames.isBlank(name.bytes),
      !name.utf8.contains(where: { $0 == 0x40 || $0 == 0x3A || $0 == 0x2A })
    else {
      return nil
    }
    return name.utf8.first.map { $0 &- 0x30 < 10 } == true ? nil : name
  }

  private static func declared(_ evidence: Evidence) -> [String] {
    ["author", "article:author", "og:article:author"].flatMap { evidence.metas($0) }
  }

  private func linked(_ evidence: Evidence) -> [Person] {
    for article in evidence.articles.prefix(3) {
      let people = LinkedAuthors(evidence).names(of: article).flatMap { author in
        (author.isOrganisation ? names.organisations(author.names) : names.people(in: author.names)).map {
          Person(name: $0.name, url: author.url)
        }
      }
      if !people.isEmpty { return AuthorNames.unique(people) }
    }
    return []
  }

  /// What is there for tracking and for libraries.
  private static func metas(_ evidence: Evidence) -> [String] {
    [
      "parsely-author", "sailthru.author", "dc.creator", "dc:creator", "dcterms.creator", "byl",
      "cxenseparse:author",
    ].flatMap { evidence.metas($0) }
  }
}
