/// What the text of an element is to become.
enum Field {
  case title, link, id, description, content, published, updated, category, categories, author, language
  case personName, personEmail, personURL, image, keywords
  case generator
  case ttl, updatePeriod, updateFrequency, skipHour, skipDay
  case license
  /// The name of the paper, as a news sitemap has it at each page.
  case publication
}

/// A field, and how deliberate this element is as its source: the highest rank wins, then the first.
struct FieldSource {
  var field: Field
  var rank: UInt8

  init(_ field: Field, _ rank: UInt8 = 5) {
    self.field = field
    self.rank = rank
  }
}

extension FieldSource {
  /// RSS has no `summary`; where it stands beside `description`, the second of the two is the content (feedparser).
  static let summaryRank: UInt8 = 4

  /// The elements that a feed and its entries share.
  static func common(_ namespace: FeedNamespace, _ term: Term) -> FieldSource? {
    switch (namespace, term) {
    case (.core, .title), (.atom, .title): FieldSource(.title)
    case (.dc, .title), (.dcterms, .title): FieldSource(.title, 3)
    case (.itunes, .title), (.media, .title): FieldSource(.title, 2)
    case (.core, .link), (.atom, .link): FieldSource(.link, 5)
    case (.core, .description): FieldSource(.description)
    case (.dc, .description), (.dcterms, .abstract), (.dcterms, .description): FieldSource(.description, 3)
    case (.itunes, .summary), (.googleplay, .description): FieldSource(.description, 2)
    case (.itunes, .subtitle), (.media, .description): FieldSource(.description, 1)
    case (.core, .pubDate), (.atom, .published), (.atom, .issued): FieldSource(.published)
    case (.core, .date), (.core, .published), (.core, .issued), (.dc, .date): FieldSource(.published, 4)
    case (.dcterms, .issued), (.dcterms, .available), (.dcterms, .date): FieldSource(.published, 3)
    case (.dcterms, .created), (.atom, .created), (.dc, .created): FieldSource(.published, 2)
    case (.atom, .updated), (.atom, .modified): FieldSource(.updated)
    case (.core, .lastBuildDate): FieldSource(.updated)
    case (.dcterms, .modified), (.core, .modified), (.core, .updated): FieldSource(.updated, 3)
    case (.dc, .creator), (.dc, .author), (.dcterms, .creator): FieldSource(.author, 4)
    case (.itunes, .author), (.googleplay, .author): FieldSource(.author, 3)
    case (.core, .category), (.dc, .subject), (.dcterms, .subject): FieldSource(.category)
    case (.dc, .language), (.core, .language): FieldSource(.language)
    case (.creativeCommons, .license): FieldSource(.license)
    default: nil
    }
  }

  static func feed(_ namespace: FeedNamespace, _ term: Term) -> FieldSource? {
    switch (namespace, term) {
    case (.atom, .subtitle), (.atom, .tagline): FieldSource(.description)
    case (.atom, .info): FieldSource(.description, 1)
    case (.core, .managingEditor): FieldSource(.author)
    case (.core, .webMaster), (.dc, .publisher): FieldSource(.author, 1)
    case (.atom, .logo): FieldSource(.image, 4)
    case (.atom, .icon): FieldSource(.image, 2)
    case (.core, .ttl): FieldSource(.ttl)
    case (.core, .generator), (.atom, .generator): FieldSource(.generator)
    case (.sy, .updatePeriod): FieldSource(.updatePeriod)
    case (.sy, .updateFrequency): FieldSource(.updateFrequency)
    default: common(namespace, term)
    }
  }

  static func entry(_ namespace: FeedNamespace, _ term: Term) -> FieldSource? {
    switch (namespace, term) {
    case (.core, .guid), (.atom, .id): FieldSource(.id)
    case (.core, .id): FieldSource(.id, 4)
    case (.dc, .identifier): FieldSource(.id, 2)
    case (.content, .encoded), (.atom, .content): FieldSource(.content)
    case (.core, .body), (.core, .fullitem), (.xhtml, .body), (.xhtml, .div): FieldSource(.content, 3)
    case (.core, .content): FieldSource(.content, 2)
    case (.atom, .summary): FieldSource(.description)
    case (.core, .summary): FieldSource(.description, FieldSource.summaryRank)
    case (.feedburner, .origLink): FieldSource(.link, 9)
    case (.media, .category): FieldSource(.category, 1)
    case (.media, .keywords): FieldSource(.keywords, 1)
    case (.itunes, .keywords), (.core, .tags), (.news, .keywords): FieldSource(.keywords)
    case (.sitemap, .loc): FieldSource(.link)
    case (.sitemap, .lastmod): FieldSource(.updated)
    case (.sitemapImage, .loc): FieldSource(.image)
    case (.news, .title): FieldSource(.title)
    case (.news, .publicationDate): FieldSource(.published)
    case (.news, .language): FieldSource(.language)
    case (.news, .name): FieldSource(.publication)
    default: common(namespace, term)
    }
  }

  static func person(_ term: Term) -> FieldSource? {
    switch term {
    case .name: FieldSource(.personName)
    case .email: FieldSource(.personEmail)
    case .uri, .url, .homepage: FieldSource(.personURL)
    default: nil
    }
  }
}
