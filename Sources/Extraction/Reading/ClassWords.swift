import Markup

/// What the class or id of an element says of it, word by word: `article__share-bar` says `article`, `share`, `bar`.
enum ClassWord: UInt8 {
  /// Comments, menus, lists of other articles: not the article, unless most of the page's prose is in it.
  case foreign
  /// Boxes beside the text, whose content is about something else: authors, videos, posts, letters to subscribe to.
  case box
  /// Boxes of pictures to page through.
  case gallery
  /// Labels, widgets, bylines: not the article, unless it holds prose.
  case label
  /// A caption or a picture's credit.
  case caption
  /// The dek above the body.
  case standfirst
  /// The first paragraph of the body, or the dek above it.
  case lead
  /// The body itself.
  case body
}

/// What the class of an element says.
struct ClassTraits {
  /// Of its text, by the most telling word.
  var word: ClassWord?
  /// For the metadata.
  var marks: ClassMarks = []
}

/// Finds known words in class and id attributes.
struct ClassWords: Sendable {
  private let words: HashTable<ClassWord>

  static let standard = ClassWords()

  private init() {
    let lists: [(String, ClassWord)] = [
      (foreignWords, .foreign), (boxWords, .box), (galleryWords, .gallery), (labelWords, .label),
      (captionWords, .caption),
      (standfirstWords, .standfirst), (leadWords, .lead),
      (bodyWords, .body),
    ]
    words = HashTable(
      lists.flatMap { list, word in
        list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { (Fingerprint.of($0), word) }
      })
  }

  /// The most telling word of an element's class and id. A class of its own that says "article body" outweighs others
  /// that say "sidebar" or "share".
  func word(of node: NodeID, in tree: HTMLDocument) -> ClassWord? {
    let classWord = tree.attributeBytes(.class, of: node).flatMap { word(in: $0) }
    return ClassWords.stronger(classWord, tree.attributeBytes(.id, of: node).flatMap { word(in: $0) })
  }

  /// The same where many elements are asked for one after another.
  func word(of node: NodeID, in tree: HTMLDocument, _ memo: inout ClassMemo) -> ClassWord? {
    let classWord = memo.traits(of: node, in: tree)?.word
    guard let id = tree.attributeBytes(.id, of: node), let idWord = word(in: id),
      !isSlug(id, of: node, in: tree)
    else { return classWord }
    return ClassWords.stronger(classWord, idWord)
  }

  /// Whether a heading's id is made of its words, for links to it: "nav_nur_die_folie", "related-work".
  private func isSlug(_ id: Bytes, of node: NodeID, in tree: HTMLDocument) -> Bool {
    guard TagSet.headings.contains(tree.tag(of: node)) else { return false }
    let text = tree.textBytes(of: node).prefix(400)
    let words = id.prefix(200).split { !isLetterOrDigit($0) && $0 < 0x80 }.filter { $0.count >= 3 }
    let plain = folded(text)[...]
    return words.count { folded($0).isFound(in: plain) } * 2 > words.count
  }

  private static func stronger(_ one: ClassWord?, _ other: ClassWord?) -> ClassWord? {
    guard let one, let other else { return one ?? other }
    if one == .body || other == .body { return .body }
    return one.rawValue <= other.rawValue ? one : other
  }

  /// The most telling word of an id.
  private func word(in names: Bytes) -> ClassWord? { traits(of: names).word }

  /// What the value of a class attribute says. Page builders call everything a widget, paragraphs and headings as well.
  func traits(of names: Bytes) -> ClassTraits {
    let traits = traits(of: names, sayingNothing: 0)
    guard traits.word == .box, ClassWords.builders.contains(where: { $0.isFound(in: names) }) else {
      return traits
    }
    return self.traits(of: names, sayingNothing: ClassWords.widget)
  }

  private static let builders = ["elementor-widget", "so-panel", "sow-editor"].map { Array($0.utf8) }
  private static let widget = Fingerprint.of("widget".utf8)

  /// Scans the words of all classes, and pairs of adjacent words of one; a lower-case letter before an upper-case
  /// one parts words too.
  private func traits(of names: Bytes, sayingNothing nothing: UInt64) -> ClassTraits {
    let names = names.span
    let marks = ClassMarks.words
    var traits = ClassTraits()
    // The most telling word of one class.
    var best: ClassWord?
    var word = Fingerprint()
    var pair = Fingerprint()
    var length = 0
    var wasLower = false
    for index in 0...names.count {
      let byte = index < names.count ? names[index] : 0x20
      let isUpper = byte &- 0x41 < 26
      let isPart = isLetterOrDigit(byte)
      if !isPart || (isUpper && wasLower) {
        if length > 1, word.value != nothing { best = stronger(best, word, pair) }
        if length >= 4, names.count < 120, let mark = marks[word.value] { traits.marks.formUnion(mark) }
        pair = word
        if byte <= 0x20 {
          traits.word = ClassWords.stronger(traits.word, best)
          best = nil
          pair = Fingerprint()
        }
        word = Fingerprint()
        length = 0
      }
      wasLower = isPart && !isUpper
      guard isPart else { continue }
      word.add(byte | 0x20)
      pair.add(byte | 0x20)
      length &+= 1
    }
    return traits
  }

  /// Two words together say what they mean: `pic-info` is a caption, `info` alone a label.
  @inline(__always)
  private func stronger(_ best: ClassWord?, _ word: Fingerprint, _ pair: Fingerprint) -> ClassWord? {
    guard let found = words[pair.value] ?? words[word.value] else { return best }
    return best.map { found.rawValue < $0.rawValue ? found : $0 } ?? found
  }
}

private let foreignWords = """
  comment comments commentlist comentario comentarios commentaire commentaires commenti kommentar kommentare
  kommentarer komentarze komentarz komentari yorumlar disqus livefyre respond breadcrumb breadcrumbs crumbs navbar nav navigation navigator
  sidebar footer cookie cookies consent gdpr newsletter newsletters related relateds recommended recommendation
  recommendations recommends recirc recirculation outbrain taboola mostread mostpopular popular trending share sharing
  shares sharebar sharebox sharetools socials addthis addtoany shariff advertisement advertising advert adv ads
  adsbygoogle sponsor sponsored promo promos promotion subscribe subscription donate donation masthead menu popup modal
  pagination pager login signup readalso readmore readnext alsoread seealso morenews morestories morefrom moreon
  upnext partners partner teasers relatedposts relatedarticles relatednews similar skiplink overlay lightbox
  onetrust optanon ccpa usercentrics didomi sourcepoint cookiebanner cookienotice privacynotice noticebar
  twittertweet instagrammedia tiktokembed fbpost blueskyembed redditembed
  toolbar signin register morelinks linklist yarpp jprelatedposts onwardjourney onward furtherreading
  rekomendacje powiazane verwandt weitere correlati correlati relacionadas relacionados pohozhie
  """

private let boxWords = """
  author authors authorbox authorbio authorinfo autor autoren bio biography video videos videoplayer player
  audio audioplayer podcast embed embeds teaser teaserbox infobox factbox
  carousel slider poll quiz survey widget widgets
  tweet twitter instagram tiktok facebook bluesky videojs vjs jwplayer plyr mejs flowplayer brightcove
  """

private let galleryWords = "gallery galleries slideshow galerie galeria galerija bilderstrecke fotostrecke"

private let labelWords = """
  ad banner byline bylines tags taglist tagcloud topics keywords
  meta postmeta metadata info timestamp date dateline pubdate published updated datetime views rating ratings vote
  social kicker categories button buttons btn print tooltip copyright disclaimer
  paywall regwall piano invisible visuallyhidden screenreader sronly hide inset box-related tools actions
  reading-time readingtime readtime subscribe-inline reactions likes counter bookmark correction fehler toc
  tableofcontents notice alert promo-inline app-promo gift listen trinity
  """

private let captionWords = """
  caption captions figcaption imagecaption photocaption mediacaption credit credits imagecredit photocredit
  photographer imgcaption wpcaption bildunterschrift bildtext bildnachweis legend legende leyenda didascalia podpis
  legenda imagecontainer imagewrapper contentimage imagebox imageblock photobox photoblock photocontainer photowrapper
  picturebox bildbox imageinfo photoinfo mediainfo photoauthor imagesource imageauthor captiontext picinfo fotoalti resimalti
  """

private let standfirstWords = """
  standfirst dek deck subhead subheading subheadline subtitle sub-title strapline chapo chapeau sapo anons announce
  bajada entradilla sottotitolo sommario sottotitoli catenaccio occhiello zajawka zajavka gancho headnote sinopse linhafina resumo
  articledek articlesubtitle articledescription articlestandfirst
  """

private let leadWords = """
  lead lede leadtext leadparagraph articlelead intro introtext articleintro summary articlesummary excerpt
  articleexcerpt vorspann perex ingress manchet lid preamble spot newsspot
  """

private let bodyWords = """
  articlebody articletext articlecontent entrycontent postcontent postbody storybody storytext storycontent newstext
  newsbody newscontent bodytext bodycopy richtext contentbody pagecontent detailtext contenttext articlemain
  """
