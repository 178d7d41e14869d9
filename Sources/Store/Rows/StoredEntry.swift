import FoundationEssentials
import News

/// An entry as a pending row keeps it: JSON, so that a later version reads what an earlier one wrote.
struct StoredEntry: Codable {
  private var id: String?
  private var title: String?
  private var link: String?
  private var published: StoredTime?
  private var updated: StoredTime?
  private var authors: [StoredPerson]?
  private var summary: String?
  private var content: String?
  private var categories: [String]?
  /// Absent in rows that were written before 28 November 2026.
  private var enclosures: [StoredEnclosure]?
  private var image: String?
  private var language: String?
  private var license: String?

  init(_ entry: Entry) {
    id = entry.id
    title = entry.title
    link = entry.link
    published = entry.published.map(StoredTime.init)
    updated = entry.updated.map(StoredTime.init)
    authors = entry.authors.map(StoredPerson.init)
    summary = entry.summaryHTML
    content = entry.contentHTML
    categories = entry.categories
    enclosures = entry.enclosures.map(StoredEnclosure.init)
    image = entry.image
    language = entry.language
    license = entry.license
  }

  init(encoded: Data) throws { self = try JSONDecoder().decode(StoredEntry.self, from: encoded) }

  func encoded() throws -> Data { try JSONEncoder().encode(self) }

  var entry: Entry {
    var entry = Entry()
    entry.id = id
    entry.title = title
    entry.link = link
    entry.published = published?.timestamp
    entry.updated = updated?.timestamp
    entry.authors = authors?.map(\.person) ?? []
    entry.summaryHTML = summary
    entry.contentHTML = content
    entry.categories = categories ?? []
    entry.enclosures = enclosures?.map(\.enclosure) ?? []
    entry.image = image
    entry.language = language
    entry.license = license
    return entry
  }
}

private struct StoredTime: Codable {
  var milliseconds: Int64
  var isDate: Bool

  init(_ timestamp: Timestamp) {
    milliseconds = timestamp.milliseconds
    isDate = !timestamp.hasTimeOfDay
  }

  var timestamp: Timestamp? { Timestamp(milliseconds: milliseconds, hasTimeOfDay: !isDate) }
}

private struct StoredPerson: Codable {
  var name: String?
  var email: String?
  var url: String?

  init(_ person: Person) {
    name = person.name
    email = person.email
    url = person.url
  }

  var person: Person { Person(name: name, email: email, url: url) }
}

private struct StoredEnclosure: Codable {
  var url: String
  var type: String?
  var length: Int64?

  init(_ enclosure: Enclosure) {
    url = enclosure.url
    type = enclosure.type
    length = enclosure.length
  }

  var enclosure: Enclosure { Enclosure(url: url, type: type, length: length) }
}
