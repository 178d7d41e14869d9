import News

/// An entry while it is being read: of each field the best that was met.
///
/// The values stand where they are to stay, and how deliberate their sources were (see `FieldSource`) beside them: an entry
/// has a dozen fields, and to copy them at its end took longer than to read it.
struct EntryDraft {
  private var entry = Entry()
  private var titleRank = Rank()
  private var linkRank = Rank()
  private var idRank = Rank()
  private(set) var summaryRank = Rank()
  private var contentRank = Rank()
  private var publishedRank = Rank()
  private var updatedRank = Rank()
  private var imageRank = Rank()
  private var authorRank = Rank()
  private var categoryRank = Rank()
  private var licenseRank = Rank()
  /// The guid, resolved, unless the feed says that it is no link.
  var permalink: String?
  var enclosures: [Enclosure] = []
  var mediaFiles: [Enclosure] = []
  var language: String?

  init(language: String?) { self.language = language }

  var authorCount: Int { entry.authors.count }
  var categoryCount: Int { entry.categories.count }

  /// Hands the entry over: the draft is empty after it.
  mutating func finish() -> Entry {
    if entry.link == nil { entry.link = permalink }
    if entry.authors.count > 1 { entry.authors = entry.authors.unique }
    entry.enclosures = files
    entry.language = language
    var finished = Entry()
    swap(&finished, &entry)
    return finished
  }

  private var files: [Enclosure] {
    if mediaFiles.isEmpty { return enclosures }
    return enclosures + mediaFiles.filter { file in !enclosures.contains { $0.url == file.url } }
  }
}

extension EntryDraft {
  mutating func offer(author: Person, _ rank: UInt8) { authorRank.offer(author, rank, to: &entry.authors) }

  mutating func offer(category: String, _ rank: UInt8) {
    categoryRank.offer(category, rank, to: &entry.categories)
  }

  mutating func offer(title: String?, _ rank: UInt8) { titleRank.offer(title, rank, to: &entry.title) }
  mutating func offer(link: String?, _ rank: UInt8) { linkRank.offer(link, rank, to: &entry.link) }
  mutating func offer(id: String?, _ rank: UInt8) { idRank.offer(id, rank, to: &entry.id) }
  mutating func offer(image: String?, _ rank: UInt8) { imageRank.offer(image, rank, to: &entry.image) }

  mutating func offer(license: String?, _ rank: UInt8) {
    licenseRank.offer(license, rank, to: &entry.license)
  }

  mutating func offer(summary: String?, _ rank: UInt8) {
    summaryRank.offer(summary, rank, to: &entry.summaryHTML)
  }

  mutating func offer(content: String?, _ rank: UInt8) {
    contentRank.offer(content, rank, to: &entry.contentHTML)
  }

  mutating func replace(published: Timestamp?, _ rank: UInt8) {
    publishedRank.replace(published, rank, in: &entry.published)
  }

  mutating func replace(updated: Timestamp?, _ rank: UInt8) {
    updatedRank.replace(updated, rank, in: &entry.updated)
  }
}
