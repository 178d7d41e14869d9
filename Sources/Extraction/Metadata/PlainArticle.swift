import News

/// An article of a text that has no page around it: a plain text, or what a feed carries.
enum PlainArticle {
  /// - Parameter addresses: what resolves the links of the text; nil for a plain text, which has none.
  /// - Parameter base: where a plain text came from.
  static func article(
    with body: Body, entry: Entry?, addresses: Addresses? = nil, base: String = ""
  ) -> Article {
    var article = Article()
    article.title = entry?.title
    article.authors = Authors(publishers: PublisherNames()).announced(by: entry)
    article.published = entry?.published ?? entry?.updated
    article.publishedFrom = article.published == nil ? nil : .feed
    article.modified = entry?.updated
    article.tags = PublisherMetadata.tags(of: entry)
    article.license = entry?.license
    article.rights.license = entry?.license
    article.blocks = BlockWriter.blocks(of: body, addresses: addresses)
    if let language = LanguageTag.found(among: [], entry: entry, blocks: article.blocks) {
      article.language = language.tag
      article.languageFrom = language.source
    }
    var pictures =
      addresses.map { PictureFinder(body, addresses: $0).pictures(from: body.container) }
      ?? captions(of: body)
    article.image = LeadPicture.announced(by: entry, addresses ?? Addresses(page: base, base: nil))
    if article.image == nil, !pictures.isEmpty { article.image = pictures.removeFirst() }
    article.images = pictures
    article.warnings = Warnings.of(article, reference: ReferenceText(), isCut: body.isCut)
    return article
  }

  /// Pictures of which only the caption is left.
  private static func captions(of body: Body) -> [Picture] {
    body.range.filter { body.passages[$0].verdict == .moved }.map { index in
      let text = CaptionText([body.text(index)])
      return Picture(caption: text.caption, credit: text.credit)
    }
  }
}
