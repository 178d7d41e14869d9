import Markup

/// The namespaces that mean something in a feed. `core` is RSS of every version, and an element without namespace.
enum FeedNamespace: UInt16 {
  case core = 1
  case atom, atom03, content, dc, dcterms, media, itunes, googleplay, sy, feedburner, rdf, xhtml, admin
  case sitemap, news, sitemapImage
  /// Licences: the RSS module of Creative Commons, and its RDF vocabulary.
  case creativeCommons
}

/// The local names of elements and attributes that mean something in a feed.
enum Term: UInt16, CaseIterable {
  case rss = 1
  case rdf, feed, channel, item, items, entry, image, textInput
  case title, link, description, guid, id, identifier, about, url, uri, name, email, href, rel, type, length
  case author, contributor, creator, publisher, managingEditor, webMaster, owner, person, credit
  case pubDate, published, issued, created, date, updated, modified, lastBuildDate, available
  case summary, subtitle, tagline, info, content, encoded, body, abstract, text, label, term, mode, src
  case category, subject, keywords, enclosure, group, thumbnail, medium, fileSize, logo, icon
  case language, ttl, updatePeriod, updateFrequency, skipHours, skipDays, hour, day
  case origLink, isPermaLink, source, version, lang, base, div, li, resource, comments, domain, isDefault,
    player
  case homepage, tags, fullitem, license, generator
  case urlset, sitemapindex, sitemap, loc, lastmod, news, publication, publicationDate

  /// The name in lower case.
  var name: String { self == .publicationDate ? "publication_date" : "\(self)".lowercased() }
}

/// The vocabulary under which `XMLReader` reads feeds: namespaces with the URIs and prefixes under which they were met.
enum FeedVocabulary {
  /// Built once; the URIs compare without scheme, case and final slash or hash (see `XMLVocabulary`).
  static let shared = XMLVocabulary(
    namespaces: namespaces,
    locals: Term.allCases.map { ($0.name, $0.rawValue) },
    roots: ["rss", "rdf", "feed", "channel", "entry", "urlset", "sitemapindex"])

  private static let namespaces: [XMLVocabulary.Namespace] = [
    namespace(
      .core,
      [
        "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss", "http://backend.userland.com/rss2",
        "http://backend.userland.com/rss191",
        "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss/",
        "http://my.netscape.com/publish/formats/rss-0.91.dtd",
        "http://purl.org/net/rss1.1", "http://purl.org/rss/2.0/",
      ]),
    namespace(.atom, ["http://www.w3.org/2005/Atom"], ["atom", "atom10", "a10"]),
    namespace(
      .atom03,
      [
        "http://purl.org/atom/ns", "http://example.com/newformat", "http://example.com/necho",
        "http://purl.org/echo", "uri/of/echo/namespace",
        "http://purl.org/pie", "http://www.w3.org/2003/atom",
      ]),
    namespace(.content, ["http://purl.org/rss/1.0/modules/content/"], ["content"]),
    namespace(.dc, ["http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/"], ["dc"]),
    namespace(.dcterms, ["http://purl.org/dc/terms/"], ["dcterms"]),
    namespace(
      .media,
      ["http://search.yahoo.com/mrss", "http://search.yahoo.com/rss", "http://www.rssboard.org/media-rss"],
      ["media"]),
    namespace(
      .itunes, ["http://www.itunes.com/DTDs/PodCast-1.0.dtd", "http://example.com/DTDs/PodCast-1.0.dtd"],
      ["itunes"]),
    namespace(.googleplay, ["http://www.google.com/schemas/play-podcasts/1.0"], ["googleplay"]),
    namespace(
      .sy, ["http://purl.org/rss/1.0/modules/syndication/", "http://purl.org/net/rss1.1/syndication"],
      ["sy", "syn"]),
    namespace(.feedburner, ["http://rssnamespace.org/feedburner/ext/1.0"], ["feedburner"]),
    namespace(.rdf, ["http://www.w3.org/1999/02/22-rdf-syntax-ns"], ["rdf"]),
    namespace(.xhtml, ["http://www.w3.org/1999/xhtml"], ["xhtml"]),
    namespace(.admin, ["http://webns.net/mvcb/"], ["admin"]),
    namespace(
      .sitemap,
      ["http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.google.com/schemas/sitemap/0.84"]),
    namespace(.news, ["http://www.google.com/schemas/sitemap-news/0.9"], ["news"]),
    namespace(.sitemapImage, ["http://www.google.com/schemas/sitemap-image/1.1"], ["image"]),
    namespace(
      .creativeCommons,
      [
        "http://backend.userland.com/creativeCommonsRssModule", "http://web.resource.org/cc/",
        "http://creativecommons.org/ns",
      ], ["creativeCommons", "cc"]),
  ]

  private static func namespace(_ id: FeedNamespace, _ uris: [String], _ prefixes: [String] = [])
    -> XMLVocabulary.Namespace
  {
    XMLVocabulary.Namespace(id.rawValue, uris: uris, prefixes: prefixes)
  }
}

extension XMLName {
  var term: Term? { Term(rawValue: local) }
  var feedNamespace: FeedNamespace? {
    namespace == XMLName.noNamespace ? .core : FeedNamespace(rawValue: namespace)
  }
}
