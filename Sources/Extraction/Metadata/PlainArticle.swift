import News

/// An article of a text that has no page around it: a plain text, or what a feed carries.
enum PlainArticle {
  static func article(with body: Body, entry: Entry?, addresses: Addresses? = nil) -> Article {
    var article = Article()
    article.title = entry?.title
    article.authors = entry?.authors ?? []
    article.published = entry?.published
    article.publishedFrom = entry?.published == nil ? nil : .feed
    article.modified = entry?.updated
    article.tags = entry?.categories ?? []
    article.blocks = BlockWriter.blocks(of: body, addresses: addresses)
    if let language = LanguageTag.found(among: [], entry: entry, blocks: article.blocks) {
      article.language = language.tag
      article.languageFrom = language.source
    }
    var pictures =
      addresses.map { PictureFinder(body, addresses: $0).pictures(from: body.container) }
      ?? captions(of: body)
    if let image = entry?.image { article.image = Picture(url: image) }
    if article.image == nil, !pictures.isEmpty { article.image = pictures.removeFirst() }
    article.images = pictures
    article.warnings = Warnings.of(article, witness: Witness(), isCut: body.isCut)
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
