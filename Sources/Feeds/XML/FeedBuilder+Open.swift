import Markup
import News

extension FeedBuilder {
  /// What an element is, by where it stands.
  mutating func open(_ tag: borrowing XMLStartTag, in place: Place) -> Place {
    guard let space = space(of: tag.name), let term = tag.name.term else { return .ignored }
    if space == .core && term == .item || space == .atom && term == .entry, place != .source {
      startEntry(about: tag.attribute(Term.about.rawValue, in: Space.rdf.rawValue), language: tag.language)
      return .entry
    }
    switch place {
    case .outside, .feed: return openInFeed(tag, space, term)
    case .entry: return openInEntry(tag, space, term)
    case .media: return openInMedia(tag, space, term)
    case .source: return term == .author ? openPerson(rank: 1) : .ignored
    case .person: return Slot.person(term).map { read($0, as: .plain) } ?? .ignored
    case .image: return term == .url && space == .core ? read(Slot(.image, 5), as: .plain) : .ignored
    case .skipHours: return term == .hour ? read(Slot(.skipHour), as: .plain) : .ignored
    case .skipDays: return term == .day ? read(Slot(.skipDay), as: .plain) : .ignored
    case .field, .ignored: return .ignored
    }
  }

  private mutating func openInFeed(_ tag: borrowing XMLStartTag, _ space: Space, _ term: Term) -> Place {
    switch (space, term) {
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
      return .ignored
    default: return openShared(tag, space, term, slot: Slot.feed(space, term))
    }
  }

  private mutating func openInEntry(_ tag: borrowing XMLStartTag, _ space: Space, _ term: Term) -> Place {
    switch (space, term) {
    case (.core, .enclosure):
      add(enclosure: tag)
      return .ignored
    case (.atom, .source), (.core, .source): return space == .atom ? .source : .ignored
    case (.core, .image): return openImage()
    case (.media, _): return openInMedia(tag, space, term)
    case (.core, .guid):
      return read(Slot(.id), as: .plain, note: tag.attribute(Term.isPermaLink.rawValue))
    default: return openShared(tag, space, term, slot: Slot.entry(space, term))
    }
  }

  private mutating func openShared(
    _ tag: borrowing XMLStartTag, _ space: Space, _ term: Term, slot: Slot?
  ) -> Place {
    switch (space, term) {
    case (.atom, .author), (.core, .author): return openPerson(rank: 5)
    case (.atom, .link), (.core, .link): return openLink(tag, space)
    case (.itunes, .image), (.googleplay, .image):
      offerImage(tag.attribute(Term.href.rawValue), 3)
      return .ignored
    case (.media, .thumbnail):
      offerImage(tag.attribute(Term.url.rawValue), 3)
      return .ignored
    case (.itunes, .category), (.googleplay, .category):
      add(category: tag.attribute(Term.text.rawValue), 2)
      return .ignored
    case (.atom, .category):
      guard let term = tag.attribute(Term.term.rawValue) ?? tag.attribute(Term.label.rawValue) else {
        return read(Slot(.category), as: .plain)
      }
      add(category: term, 5)
      return .ignored
    default: return slot.map { read($0, as: kind(of: $0, tag, space)) } ?? .ignored
    }
  }

  /// What the text of a field is written in.
  private func kind(of slot: Slot, _ tag: borrowing XMLStartTag, _ space: Space) -> TextKind {
    switch slot.field {
    case .title, .description, .content: break
    default: return .plain
    }
    switch space {
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
  mutating func openPerson(rank: UInt8) -> Place {
    person = PersonDraft(rank: rank)
    loose.removeAll(keepingCapacity: true)
    return .person
  }

  mutating func finishPerson() {
    guard let person = person.person(loose: loose) else { return }
    add(author: person, self.person.rank)
  }

  private mutating func openImage() -> Place {
    loose.removeAll(keepingCapacity: true)
    return .image
  }

  mutating func finishImage() {
    if let text = PlainText.trimmed(loose), Resolver.isAbsolute(text) { offerImage(text, 4) }
  }
}
