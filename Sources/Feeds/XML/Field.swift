/// What the text of an element is to become.
enum Field {
  case title, link, id, description, content, published, updated, category, categories, author, language
  case personName, personEmail, personURL, image, keywords
  case ttl, updatePeriod, updateFrequency, skipHour, skipDay
  /// The name of the paper, as a news sitemap has it at each page.
  case publication
}

/// A field, and how deliberate this element is as its source: the highest rank wins, then the first.
struct Slot {
  var field: Field
  var rank: UInt8

  init(_ field: Field, _ rank: UInt8 = 5) {
    self.field = field
    self.rank = rank
  }
}

extension Slot {
  /// RSS has no `summary`; where it stands beside `description`, the second of the two is the content (feedparser).
  static let summaryRank: UInt8 = 4

  /// The elements that a feed and its entries share.
  static func common(_ space: Space, _ term: Term) -> Slot? {
    switch (space, term) {
    case (.core, .title), (.atom, .title): Slot(.title)
    case (.dc, .title), (.dcterms, .title): Slot(.title, 3)
    case (.itunes, .title), (.media, .title): Slot(.title, 2)
    case (.core, .link), (.atom, .link): Slot(.link, 5)
    case (.core, .description): Slot(.description)
    case (.dc, .description), (.dcterms, .abstract), (.dcterms, .description): Slot(.description, 3)
    case (.itunes, .summary), (.googleplay, .description): Slot(.description, 2)
    case (.itunes, .subtitle), (.media, .description): Slot(.description, 1)
    case (.core, .pubDate), (.atom, .published), (.atom, .issued): Slot(.published)
    case (.core, .date), (.core, .published), (.core, .issued), (.dc, .date): Slot(.published, 4)
    case (.dcterms, .issued), (.dcterms, .available), (.dcterms, .date): Slot(.published, 3)
    case (.dcterms, .created), (.atom, .created), (.dc, .created): Slot(.published, 2)
    case (.atom, .updated), (.atom, .modified): Slot(.updated)
    case (.core, .lastBuildDate): Slot(.updated)
    case (.dcterms, .modified), (.core, .modified), (.core, .updated): Slot(.updated, 3)
    case (.dc, .creator), (.dc, .author), (.dcterms, .creator): Slot(.author, 4)
    case (.itunes, .author), (.googleplay, .author): Slot(.author, 3)
    case (.core, .category), (.dc, .subject), (.dcterms, .subject): Slot(.category)
    case (.dc, .language), (.core, .language): Slot(.language)
    default: nil
    }
  }

  static func feed(_ space: Space, _ term: Term) -> Slot? {
    switch (space, term) {
    case (.atom, .subtitle), (.atom, .tagline): Slot(.description)
    case (.atom, .info): Slot(.description, 1)
    case (.core, .managingEditor): Slot(.author)
    case (.core, .webMaster), (.dc, .publisher): Slot(.author, 1)
    case (.atom, .logo): Slot(.image, 4)
    case (.atom, .icon): Slot(.image, 2)
    case (.core, .ttl): Slot(.ttl)
    case (.sy, .updatePeriod): Slot(.updatePeriod)
    case (.sy, .updateFrequency): Slot(.updateFrequency)
    default: common(space, term)
    }
  }

  static func entry(_ space: Space, _ term: Term) -> Slot? {
    switch (space, term) {
    case (.core, .guid), (.atom, .id): Slot(.id)
    case (.core, .id): Slot(.id, 4)
    case (.dc, .identifier): Slot(.id, 2)
    case (.content, .encoded), (.atom, .content): Slot(.content)
    case (.core, .body), (.core, .fullitem), (.xhtml, .body), (.xhtml, .div): Slot(.content, 3)
    case (.core, .content): Slot(.content, 2)
    case (.atom, .summary): Slot(.description)
    case (.core, .summary): Slot(.description, Slot.summaryRank)
    case (.feedburner, .origLink): Slot(.link, 9)
    case (.media, .category): Slot(.category, 1)
    case (.media, .keywords): Slot(.keywords, 1)
    case (.itunes, .keywords), (.core, .tags), (.news, .keywords): Slot(.keywords)
    case (.sitemap, .loc): Slot(.link)
    case (.sitemap, .lastmod): Slot(.updated)
    case (.sitemapImage, .loc): Slot(.image)
    case (.news, .title): Slot(.title)
    case (.news, .publicationDate): Slot(.published)
    case (.news, .language): Slot(.language)
    case (.news, .name): Slot(.publication)
    default: common(space, term)
    }
  }

  static func person(_ term: Term) -> Slot? {
    switch term {
    case .name: Slot(.personName)
    case .email: Slot(.personEmail)
    case .uri, .url, .homepage: Slot(.personURL)
    default: nil
    }
  }
}
