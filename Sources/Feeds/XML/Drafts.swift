import News

/// A person while the element is being read.
struct PersonDraft {
  var name: String?
  var email: String?
  var url: String?
  var rank: UInt8 = 5

  /// What the children say, or else the element's own text.
  func person(loose: [UInt8]) -> Person? {
    if name == nil, email == nil, url == nil {
      return PlainText.collapsed(loose).flatMap { PersonReader.person($0) }
    }
    guard let name, email == nil, let split = PersonReader.person(name) else {
      return Person(name: name, email: email, url: url)
    }
    return Person(name: split.name, email: split.email, url: url)
  }
}

/// A feed while it is being read: of each field the best that was met.
struct FeedDraft {
  var title = Ranked<String>()
  var description = Ranked<String>()
  var link = Ranked<String>()
  var feedURL = Ranked<String>()
  var language = Ranked<String>()
  var updated = Ranked<Timestamp>()
  var published = Ranked<Timestamp>()
  var hub = Ranked<String>()
  var older = Ranked<String>()
  var generator = Ranked<String>()
  var image = Ranked<String>()
  private(set) var authors: [Person] = []
  private var authorRank = Rank()
  var license = Ranked<String>()
  var ttl: Int?
  var updatePeriod: Int?
  var updateFrequency: Int?
  var skipHours: [Int] = []
  var skipDays: [Int] = []

  mutating func offer(author: Person, _ rank: UInt8) { authorRank.offer(author, rank, to: &authors) }

  consuming func feed() -> Feed {
    var feed = Feed()
    feed.title = title.value
    feed.description = description.value
    feed.link = link.value
    feed.feedURL = feedURL.value
    feed.language = language.value
    feed.updated = updated.value ?? published.value
    feed.ttlMinutes = ttl ?? updatePeriod.map { max(1, $0 / max(1, updateFrequency ?? 1)) }
    feed.hasDefaultPeriod = ttl == nil && updatePeriod == 60 && (updateFrequency ?? 1) == 1
    feed.skipHours = skipHours
    feed.skipDays = skipDays
    feed.hub = hub.value
    feed.older = older.value
    feed.generator = generator.value
    feed.image = image.value
    feed.authors = authors.unique
    feed.license = license.value
    return feed
  }
}

extension [Person] {
  /// Each person once; the fullest account of one name counts.
  var unique: [Person] {
    guard count > 1 else { return self }
    return reduce(into: []) { people, person in
      guard let same = people.firstIndex(where: { $0.isSame(as: person) }) else {
        return people.append(person)
      }
      people[same].email = people[same].email ?? person.email
      people[same].url = people[same].url ?? person.url
      people[same].name = people[same].name ?? person.name
    }
  }
}

extension Person {
  /// Whether nothing that both say differs, and they say something in common.
  fileprivate func isSame(as other: Person) -> Bool {
    let pairs = [(name, other.name), (email, other.email), (url, other.url)].filter {
      $0.0 != nil && $0.1 != nil
    }
    return !pairs.isEmpty && pairs.allSatisfy { $0.0 == $0.1 }
  }
}
