import Markup
public import News

/// The text that a feed carries itself, and when it stands in place of the page's.
extension Extractor {
  /// Makes an article of the text that an entry carries, its content or else its teaser, with the same repairs as a
  /// page's. There may be no text in it.
  ///
  /// Relative links are resolved against the entry's link.
  public func extract(textOf entry: Entry) -> ExtractedArticle {
    let tree = HTMLReader.readFragment(entry.contentHTML ?? entry.summaryHTML ?? "")
    let reading = PageReader.read(
      tree, rules: ElementRule.feed, explains: options.explains, links: options.links)
    var clues = BodyClues()
    if let title = entry.title { clues.add(title: skeleton(title.bytes)) }
    let body = BodyFinder.whole(reading, clues: clues, rules: BodyRule.feed)
    let addresses = Addresses(page: entry.link ?? "", base: nil)
    return ExtractedArticle(
      article: PlainArticle.article(with: body, entry: entry, addresses: addresses),
      textFrom: entry.contentHTML == nil ? .summary : .feed, explanation: explanation(of: body))
  }

  /// A page with fewer words than this may be a wall, a stub or a redesign that the rules do not understand yet. Where
  /// the feed carries more than such a page, the feed is believed. A short news item of 50 words has about three
  /// sentences; teasers have fewer.
  private static let fewWords = 50

  /// What was found on the page, unless it says next to nothing and the feed more.
  ///
  /// The feed's text is extracted here only where the page is that short.
  func fuller(of found: ExtractedArticle, and entry: Entry?, _ feedText: ExtractedArticle?)
    -> ExtractedArticle
  {
    guard let entry, entry.carriesText else { return found }
    let words = wordCount(of: found.article.text)
    guard words < Extractor.fewWords else { return found }
    var carried = feedText ?? extract(textOf: entry)
    guard wordCount(of: carried.article.text) > words else { return found }
    carried.pageHashes = found.pageHashes
    carried.article.rights = found.article.rights
    carried.article.license = found.article.license
    return carried
  }

  /// What the entry carries, for a page that is no article; the page's own error where it carries nothing.
  func inPlaceOfPage(
    _ entry: Entry?, _ feedText: ExtractedArticle?, _ error: ExtractionError
  ) throws(ExtractionError) -> ExtractedArticle {
    guard let entry, entry.carriesText else { throw error }
    var carried = feedText ?? extract(textOf: entry)
    carried.article.warnings.append(.notAnArticle)
    carried.pageError = error
    return carried
  }
}

extension Entry {
  fileprivate var carriesText: Bool { contentHTML != nil || summaryHTML != nil }
}
