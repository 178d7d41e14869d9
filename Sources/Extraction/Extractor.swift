public import Markup
public import News

/// Makes articles of pages. Pure: the same page gives the same article, and nothing else is touched.
///
/// ```swift
/// let extraction = try Extractor().extract(Page(url: url, body: bytes, contentType: type), entry: entry)
/// print(extraction.article.text)
/// ```
public struct Extractor: Sendable {
  let options: ExtractionOptions

  /// - Parameter options: what to extract besides the article, and what is known of sites.
  public init(options: ExtractionOptions = .standard) { self.options = options }

  /// Extracts the article of a page, merged with what the feed said of it.
  ///
  /// This is the one place where page and feed meet: what is published of an article besides its identity is decided
  /// here, so that `winnow extract` and the daemon give the same article for the same page and entry.
  ///
  /// - Parameter entry: what the feed said: an anchor for the title, the text and the date, and what fills the gaps of
  ///   the page. Where the page has no article, or next to none of the text, the entry's own text stands in its place.
  /// - Parameter feedText: what ``extract(textOf:)`` gave for this entry, where the caller has asked already.
  /// - Parameter memory: what other pages of the site said.
  /// - Throws: why the page is no article, unless the entry carries something itself. Of that there may be a picture only,
  ///   and no text; then ``ExtractedArticle/pageError`` is the same error.
  public func extract(
    _ page: Page, entry: Entry? = nil, feedText: ExtractedArticle? = nil, memory: SiteMemory? = nil
  ) throws(ExtractionError) -> ExtractedArticle {
    var workspace = HTMLReader.Workspace()
    return try extract(page, entry: entry, feedText: feedText, memory: memory, in: &workspace)
  }

  /// The same for a worker that extracts one page after another, and reads them all in the same room.
  public func extract(
    _ page: Page, entry: Entry? = nil, feedText: ExtractedArticle? = nil, memory: SiteMemory? = nil,
    in workspace: inout HTMLReader.Workspace
  ) throws(ExtractionError) -> ExtractedArticle {
    do throws(ExtractionError) {
      let found = try extract(page, knowing: entry, memory, &workspace)
      return fuller(of: found, and: entry, feedText)
    } catch {
      return try inPlaceOfPage(entry, feedText, error)
    }
  }

  private func extract(
    _ page: Page, knowing entry: Entry?, _ memory: SiteMemory?, _ workspace: inout HTMLReader.Workspace
  ) throws(ExtractionError) -> ExtractedArticle {
    switch ContentKind(page) {
    case .other(let what): throw .notHTML(what: what, url: page.url)
    case .plainText: return try extractText(page, entry: entry)
    case .html:
      let tree = workspace.read(page.body, contentType: page.contentType)
      return try extractHTML(tree, of: page, entry: entry, memory)
    }
  }

  private func extractHTML(
    _ tree: HTMLDocument, of page: Page, entry: Entry?, _ memory: SiteMemory?
  ) throws(ExtractionError) -> ExtractedArticle {
    let assembly = ArticleAssembly(tree: tree, url: page.url, entry: entry)
    let site = SiteMarks(options.rules(for: page.url), in: tree)
    var clues = assembly.clues
    if let memory { clues.template = memory.template(besides: Fingerprint.of(page.url.utf8)) }
    guard let body = body(of: tree, assembly.classes, clues: clues, site) else { throw .empty(url: page.url) }
    if site.keep.isEmpty, let kind = assembly.refusal(of: body) {
      throw .notAnArticle(kind: kind, url: page.url)
    }
    let linked = site.keep.isEmpty ? assembly.linkedBody(besides: body) : nil
    var article = assembly.article(with: body, text: linked)
    article.charset = tree.encoding.name
    site.complete(&article, from: tree)
    if article.blocks.isEmpty { throw .empty(url: page.url) }
    return ExtractedArticle(
      article: article, explanation: explanation(of: body, replacedBy: linked),
      pageHashes: memory == nil ? nil : SiteMemory.PageHashes(body, url: page.url))
  }

  /// Letters of kept text below which the rules left next to nothing.
  private static let fewLetters = 250
  /// Bytes of prose on the page above which that is suspicious: the article may stand in what is called a sidebar.
  private static let muchProse = 600

  /// The body of a page. Where the rules leave next to nothing of much prose, the page is read once more, with no
  /// regard to what its elements are called.
  private func body(of tree: HTMLDocument, _ classes: ClassMemo, clues: BodyClues, _ site: SiteMarks) -> Body?
  {
    guard site.keep.isEmpty else {
      let reading = PageReader.read(
        tree, classes: classes, rules: ElementRule.feed, explains: options.explains, passing: site.drop,
        links: options.links)
      return BodyFinder.kept(site.keep, in: reading, clues: clues)
    }
    let reading = PageReader.read(
      tree, classes: classes, explains: options.explains, passing: site.drop, links: options.links)
    let prose = reading.measures.prose
    let body = BodyFinder.find(in: reading, clues: clues)
    let kept = body?.keptWeight ?? 0
    guard kept < Extractor.fewLetters, prose > Extractor.muchProse else { return body }
    let second = PageReader.read(
      tree, classes: classes, rules: ElementRule.feed, explains: options.explains, passing: site.drop,
      links: options.links)
    let again = BodyFinder.find(in: second, clues: clues)
    return (again?.keptWeight ?? 0) > kept * 2 ? again : body
  }

  private func extractText(_ page: Page, entry: Entry?) throws(ExtractionError) -> ExtractedArticle {
    let decoded = DecodedText.decode(page.body, contentType: page.contentType, kind: .text)
    let body = BodyFinder.whole(PlainTextReader.read(decoded.bytes), clues: BodyClues())
    var article = PlainArticle.article(with: body, entry: entry, base: page.url)
    article.charset = decoded.encoding.name
    guard !article.blocks.isEmpty else { throw .empty(url: page.url) }
    return ExtractedArticle(article: article, explanation: explanation(of: body))
  }

  func explanation(of body: Body, replacedBy linked: Body? = nil) -> Explanation {
    guard options.explains else { return Explanation() }
    guard let linked else { return Explanation(body) }
    var replaced = body
    for index in body.range where body.passages[index].verdict == .kept {
      replaced.drop(index, "less-than-json-ld")
    }
    var explanation = Explanation(replaced)
    explanation.decisions += Explanation(linked).decisions
    return explanation
  }
}
