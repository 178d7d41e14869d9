extension ArticleLine {
  /// The same with every string of its metadata at most so many bytes long, and few of each kind.
  func withShortMetadata(_ limit: Int) -> ArticleLine {
    var line = self
    line.url = url?.prefix(bytes: limit)
    line.pageURL = pageURL?.prefix(bytes: limit)
    line.feedTitle = feedTitle?.prefix(bytes: limit)
    line.guid = guid?.prefix(bytes: limit)
    line.article = article.withShortMetadata(limit)
    return line
  }
}

extension Article {
  fileprivate func withShortMetadata(_ limit: Int) -> Article {
    var article = self
    article.title = title?.prefix(bytes: limit)
    article.standfirst = standfirst?.prefix(bytes: limit)
    article.description = description?.prefix(bytes: limit)
    article.site = site?.prefix(bytes: limit)
    article.section = section?.prefix(bytes: limit)
    article.license = license?.prefix(bytes: limit)
    article.rights.contentSignal = rights.contentSignal?.prefix(bytes: limit)
    article.rights.contentUsage = rights.contentUsage?.prefix(bytes: limit)
    article.rights.license = rights.license?.prefix(bytes: limit)
    article.rights.tdm?.policy = rights.tdm?.policy?.prefix(bytes: limit)
    article.authors = authors.prefix(4).map {
      Person(name: $0.name?.prefix(bytes: limit), url: $0.url?.prefix(bytes: limit))
    }
    article.tags = tags.prefix(8).map { $0.prefix(bytes: limit) }
    article.image = image?.withShortTexts(limit)
    article.images = images.prefix(2).map { $0.withShortTexts(limit) }
    return article
  }
}

extension Picture {
  fileprivate func withShortTexts(_ limit: Int) -> Picture {
    Picture(
      url: url?.prefix(bytes: limit), width: width, height: height, alt: alt?.prefix(bytes: limit),
      caption: caption?.prefix(bytes: limit), credit: credit?.prefix(bytes: limit))
  }
}

extension String {
  /// The longest prefix of at most so many bytes that ends between two scalars.
  func prefix(bytes: Int) -> String {
    guard bytes > 0 else { return "" }
    guard bytes < utf8.count else { return self }
    var end = utf8.index(startIndex, offsetBy: bytes)
    while utf8[end] & 0xc0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}
