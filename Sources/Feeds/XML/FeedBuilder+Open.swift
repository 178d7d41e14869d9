import Markup
import News

extension FeedBuilder {
  /// What an element is, by where it stands.
  mutating func open(_ tag: borrowing XMLStartTag, in context: ElementContext) -> ElementContext {
    guard let namespace = namespace(of: tag.name), let term = tag.name.term else { return .ignored }
    if beginsEntry(namespace, term), context != .source {
      startEntry(
        about: tag.attribute(Term.about.rawValue, in: FeedNamespace.rdf.rawValue), language: tag.language)
      return .entry
    }
    switch context {
    case .outside, .feed: return openInFeed(tag, namespace, term)
    case .entry: return openInEntry(tag, namespace, term)
    case .wrapper:
      return namespace == .media ? openInMedia(tag, namespace, term) : openInEntry(tag, namespace, term)
    case .source: return term == .author ? openPerson(rank: 1) : .ignored
    case .person: return FieldSource.person(term).map { read($0, as: .plain) } ?? .ignored
    case .image:
      return term == .url && namespace == .core ? read(FieldSource(.image, 5), as: .plain) : .ignored
    case .skipHours: return term == .hour ? read(FieldSource(.skipHour), as: .plain) : .ignored
    case .skipDays: return term == .day ? read(FieldSource(.skipDay), as: .plain) : .ignored
    case .field, .empty, .ignored: return .ignored
    }
  }

  private func beginsEntry(_ namespace: FeedNamespace, _ term: Term) -> Bool {
    switch (namespace, term) {
    case (.core, .item), (.atom, .entry), (.sitemap, .url), (.sitemap, .sitemap): true
    default: false
    }
  }

  private mutating func openInFeed(_ tag: borrowing XMLStartTag, _ namespace: FeedNamespace, _ term: Term)
    -> ElementContext
  {
    switch (namespace, term) {
    case (.core, .channel):
      feed.language.offer(tag.language, 2)
      return .feed
    case (.core, .image): return openImage()
    case (.core, .textInput): return .ignored
    case (.core, .skipHours): return .skipHours
    case (.core, .skipDays): return .skipDays
    case (.itunes, .owner): return openPerson(rank: 2)
    case (.itunes, .link):
      if tag.attribute(Term.rel.rawValue) == "image" { offerImage(tag.attribute(Term.href.rawValue), 3) }
      return .empty
    default: return openShared(tag, namespace, term, source: FieldSource.feed(namespace, term))
    }
  }

  private mutating func openInEntry(_ tag: borrowing XMLStartTag, _ namespace: FeedNamespace, _ term: Term)
    -> ElementContext
  {
    switch (namespace, term) {
    case (.core, .enclosure):
      add(enclosure: tag)
      return .empty
    case (.atom, .source), (.core, .source): return namespace == .atom ? .source : .ignored
    case (.core, .image): return openImage()
    case (.media, _): return openInMedia(tag, namespace, term)
    case (.core, .guid):
      return read(FieldSource(.id), as: .plain, note: tag.attribute(Term.isPermaLink.rawValue))
    case (.news, .news), (.news, .publication), (.sitemapImage, .image):
      hasNews = hasNews || namespace == .news
      return .wrapper
    default: return openShared(tag, namespace, term, source: FieldSource.entry(namespace, term))
    }
  }

  private mutating func openShared(
    _ tag: borrowing XMLStartTag, _ namespace: FeedNamespace, _ term: Term, source: FieldSource?
  ) -> ElementContext {
    switch (namespace, term) {
    case (.atom, .author), (.core, .author): return openPerson(rank: 5)
    case (.atom, .link), (.core, .link): return openLink(tag, namespace)
    case (.itunes, .image), (.googleplay, .image):
      let address = tag.attribute(Term.href.rawValue) ?? tag.attribute(Term.url.rawValue)
      guard let address, !address.isEmpty else { return read(FieldSource(.image, 3), as: .plain) }
      offerImage(address, 3)
      return .empty
    case (.media, .thumbnail):
      offerImage(tag.attribute(Term.url.rawValue), 3)
      return .empty
    case (.creativeCommons, .license):
      guard let address = tag.attribute(Term.resource.rawValue, in: FeedNamespace.rdf.rawValue) else {
        return read(FieldSource(.license), as: .plain)
      }
      offerLicense(resolve(address), 5)
      return .empty
    case (.itunes, .category), (.googleplay, .category):
      if let text = tag.attribute(Term.text.rawValue) { add(category: Array(text.utf8), 2) }
      return .empty
    case (.atom, .category):
      guard let name = Self.category(tag) else { return read(FieldSource(.category), as: .plain) }
      add(category: Array(name.utf8), 5)
      return .empty
    default: return source.map { read($0, as: kind(of: $0, tag, namespace)) } ?? .ignored
    }
  }

  /// RFC 4287 §4.2.2: the term, or the label for people where the term is missing or an address of the scheme's.
  private static func category(_ tag: borrowing XMLStartTag) -> String? {
    let term = clean(tag.attribute(Term.term.rawValue))
    guard let label = clean(tag.attribute(Term.label.rawValue)) else { return term }
    return term.flatMap { Resolver.isWeb($0) ? nil : $0 } ?? label
  }

  /// What the text of a field is written in.
  private func kind(of source: FieldSource, _ tag: borrowing XMLStartTag, _ namespace: FeedNamespace)
    -> TextKind
  {
    switch source.field {
    case .title, .description, .content: break
    default: return .plain
    }
    switch namespace {
    case .atom: return TextKind.atom(type: tag.attribute(Term.type.rawValue), mode: mode(tag))
    case .xhtml: return .xhtml
    case .media: return tag.attribute(Term.type.rawValue) == "html" ? .html : .plain
    default: return .html
    }
  }

  /// Atom 0.3 §3.2: `xml` unless it says otherwise.
  private func mode(_ tag: borrowing XMLStartTag) -> String? {
    if let mode = tag.attribute(Term.mode.rawValue) { return mode }
    return format == .atom(version: "0.3") ? "xml" : nil
  }
}

extension FeedBuilder {
  mutating func openPerson(rank: UInt8) -> ElementContext {
    person = PersonDraft(rank: rank)
    loose.removeAll(keepingCapacity: true)
    return .person
  }

  mutating func finishPerson() {
    guard let person = person.person(loose: loose) else { return }
    add(author: person, self.person.rank)
  }

  private mutating func openImage() -> ElementContext {
    loose.removeAll(keepingCapacity: true)
    return .image
  }

  mutating func finishImage() {
    if let text = PlainText.trimmed(loose), Resolver.isAbsolute(text) { offerImage(text, 4) }
  }
}
