import Markup
import News

/// Puts an article together from a page's evidence and its body.
struct ArticleAssembly {
  private let evidence: Evidence
  private let entry: Entry?
  private let url: String
  private let addresses: Addresses
  private let site: String?
  private let headline: Headline
  private let writers: Authors
  private let authors: [Person]
  /// What the page says that it is about, the most likely one first.
  private let descriptions: [String]
  private let tree: HTMLDocument
  let clues: BodyClues
  /// What is known of the classes of the page.
  var classes: ClassMemo { evidence.classes }

  init(tree: HTMLDocument, url: String, entry: Entry?) {
    self.tree = tree
    self.url = url
    self.entry = entry
    var evidence = Evidence(tree)
    addresses = Addresses(
      page: url, base: evidence.base,
      own: url.isEmpty ? evidence.canonical ?? evidence.metaAddress("og:url") : nil)
    evidence.preferOwnArticle(url: url, addresses: addresses)
    self.evidence = evidence
    site = PublisherMetadata.site(evidence)
    let publishers = PublisherNames(evidence, site: site, host: addresses.host)
    headline = Headline(evidence, entry: entry, site: site ?? addresses.host, publishers: publishers)
    writers = Authors(publishers: publishers)
    authors = writers.found(in: evidence, tree: tree, entry: entry)
    descriptions = ArticleAssembly.descriptions(evidence)
    clues = ArticleAssembly.clues(evidence, entry, headline, authors, site, descriptions)
  }

  private static func clues(
    _ evidence: Evidence, _ entry: Entry?, _ headline: Headline, _ authors: [Person], _ site: String?,
    _ descriptions: [String]
  ) -> BodyClues {
    var clues = BodyClues()
    for title in headline.skeletons { clues.add(title: title) }
    clues.title = headline.best.map { Fingerprint.of(skeleton($0.bytes)) }
    clues.descriptions = descriptions.map { skeleton($0.bytes) }
    clues.authors = authors.compactMap(\.name).map { skeleton($0.bytes) }.filter { $0.count >= 5 }
    clues.bylines = authors.compactMap(\.name).map { folded($0.bytes) }.filter { $0.contains(0x20) }
    clues.site = skeleton((site ?? "").bytes)
    clues.longestTitle = max(clues.longestTitle, clues.site.count)
    for article in evidence.articles.prefix(2) {
      for text in [LinkedData.string(article["articleBody"])].compactMap({ $0 }) {
        clues.reference.add(ArticleAssembly.text(of: text))
      }
    }
    for html in [entry?.contentHTML, entry?.summaryHTML].compactMap({ $0 }) {
      clues.reference.add(ArticleAssembly.text(of: html))
    }
    return clues
  }

  /// The text of what may be HTML.
  private static func text(of html: String) -> Bytes {
    guard html.holds(0x3C) else { return html.bytes }
    let tree = HTMLReader.readFragment(html)
    return visibleText(of: tree.root, in: tree).bytes
  }

  private static func descriptions(_ evidence: Evidence) -> [String] {
    [
      evidence.meta("description"), evidence.meta("og:description"),
      LinkedData.string(evidence.article?["description"]), evidence.meta("twitter:description"),
    ].compactMap { $0 }
  }

  /// What the page is, if it is certainly no article.
  func refusal(of body: Body) -> String? {
    Refusal(evidence: evidence, body: body, url: url, entry: entry).kind
  }

  /// The article's text as JSON-LD has it, where the page shows little of it.
  func linkedBody(besides body: Body) -> Body? {
    LinkedBody.find(evidence.article?["articleBody"]?.string, besides: body, clues: clues)
  }

  /// - Parameter text: what the text is made of, where it is not the body.
  func article(with body: Body, text: Body? = nil) -> Article {
    var article = Article()
    article.title = headline.best ?? Headline.withoutLetters(entry)
    article.standfirst = body.passages.indices.first { body.passages[$0].role == .standfirst }.map {
      body.text($0).string
    }
    article.description = descriptions.first
    article.authors = authors.isEmpty ? signed(body) : authors
    article.site = site
    article.section = PublisherMetadata.section(evidence)
    let tags = PublisherMetadata.tags(evidence)
    article.tags = tags.isEmpty ? PublisherMetadata.tags(of: entry) : tags
    article.access = AccessMarks.access(evidence)
    article.license =
      addresses.resolve(evidence.license) ?? LinkedData.address(evidence.article?["license"])
      ?? entry?.license
    article.rights = PageRights.rights(evidence, license: article.license, addresses)
    article.canonicalURL = addresses.resolve(evidence.canonical ?? evidence.metaAddress("og:url"))
    article.blocks = BlockWriter.blocks(of: text ?? body, addresses: addresses)
    addTimes(to: &article, body)
    addPictures(to: &article, body)
    article.warnings = Warnings.of(article, reference: clues.reference, isCut: (text ?? body).isCut)
    return article
  }

  /// Who the lines around the body name; where they name no person, who is declared to have published it.
  private func signed(_ body: Body) -> [Person] {
    let lines = bylines(body)
    let people = writers.found(in: evidence, tree: tree, entry: entry, lines: lines)
    return people.isEmpty ? writers.desk(in: evidence, tree: tree, entry: entry, lines: lines) : people
  }

  private func addTimes(to article: inout Article, _ body: Body) {
    let dates = Dates(evidence: evidence, tree: tree)
    if let (time, source) = dates.published(entry: entry, url: url, lines: linesAroundTitle(body)) {
      article.published = time
      article.publishedFrom = source
    }
    article.modified = dates.modified()
    if let language = LanguageTag.found(in: evidence, entry: entry, blocks: article.blocks) {
      article.language = language.tag
      article.languageFrom = language.source
    }
  }

  /// Short lines near the title and around the body, where a date may stand.
  private func linesAroundTitle(_ body: Body) -> [String] {
    let title =
      body.passages.firstIndex { $0.role == .title || $0.kind == .heading(1) }
      ?? body.range.lowerBound
    let near = max(0, title - 8)..<min(body.passages.count, max(title, body.range.lowerBound) + 8)
    return near.filter { body.passages[$0].weight < 100 && body.text($0).contains { $0 &- 0x30 < 10 } }
      .map { body.text($0).string }
  }

  /// Lines around the body that begin or end as bylines do.
  private func bylines(_ body: Body) -> [String] {
    let near = max(0, body.range.lowerBound - 16)..<min(body.passages.count, body.range.upperBound + 6)
    var found: [String] = []
    func consider(_ line: String) {
      let line = BylineDate.removed(from: line)
      if Byline.begins(line.bytes) || Byline.endsInRole(line.bytes) { found.append(line) }
    }
    for index in near where body.passages[index].verdict == .dropped && body.passages[index].weight < 90 {
      guard found.count < 2 else { return found }
      consider(body.text(index).string)
    }
    for detail in evidence.details where detail.text.utf8.count < 120 {
      guard found.count < 2 else { return found }
      consider(detail.text)
    }
    return found
  }

  private func addPictures(to article: inout Article, _ body: Body) {
    let start = evidence.headings.last { $0.node < body.container }?.node ?? body.container
    var pictures = PictureFinder(body, addresses: addresses).pictures(from: start)
    article.image = LeadPicture(evidence: evidence, addresses: addresses).found(
      among: &pictures, entry: entry)
    article.images = pictures
  }
}
