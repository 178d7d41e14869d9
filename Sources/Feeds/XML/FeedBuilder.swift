import Markup
import News

/// The state machine from XML events to a feed and its entries.
///
///     outside ─ channel/feed ─→ feed ─ item/entry ─→ entry
///                                 └─ image, person, media, source, field … ─┘   (see `ElementContext`)
///
/// Invariants: 1. `contexts` has one element for each open element. 2. While `capture` is set, everything deeper is
/// text or markup of that one field. 3. An entry is finished once, by its end, by the next one, or by the end.
struct FeedBuilder {
  let limits: FeedLimits
  let resolver: Resolver
  private(set) var rootName: String?
  private(set) var format: FeedFormat?
  /// The namespace that elements of the feed's own format are taken for: `core` for RSS and RDF, `sitemap` for sitemaps.
  private(set) var ownNamespace = FeedNamespace.atom
  var isRSS: Bool { ownNamespace == .core }
  /// The root's own namespace where it is none that we know: taken for the format's.
  private var rootNamespace: UInt16?
  private(set) var contexts: [ElementContext] = []
  var capture: Capture?
  /// Room for the next capture: it is lent, so that only one refers to it.
  var buffer: [UInt8] = []
  var bases: [(depth: Int, base: BaseURL?)] = []
  var feed = FeedDraft()
  var entry: EntryDraft?
  private(set) var entries: [Entry] = []
  /// The person or image that is being read, and its own text.
  var person = PersonDraft()
  var loose: [UInt8] = []
  private(set) var warnings: [FeedWarning] = []
  /// An entry too many has begun: there is nothing more to read.
  private var isFull = false
  /// Of a sitemap: whether it lists pages, and whether one of them is news.
  private var hasPages = false
  var hasNews = false

  init(limits: FeedLimits, base: WebURL?) {
    self.limits = limits
    resolver = Resolver(base: base)
  }

  var context: ElementContext { contexts.last { $0 != .field && $0 != .empty } ?? .outside }

  mutating func warn(_ warning: FeedWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// - Returns: nil where no feed was found.
  mutating func document(_ outcome: XMLOutcome) -> FeedDocument? {
    guard let format, !isPlainSitemap else { return nil }
    if capture != nil { finishCapture() }
    finishEntry()
    if let problem = outcome.firstProblem { warn(.recovered(line: problem.line, message: problem.message)) }
    let feed = feed.feed()
    if !isRSS { inherit(feed.authors) }
    inherit(license: feed.license)
    let isIndex = format == .sitemapIndex
    return FeedDocument(
      feed: feed, entries: isIndex ? [] : entries, format: format, warnings: warnings,
      sitemaps: isIndex ? Self.newestFirst(entries) : [], reader: outcome.reader)
  }
}

extension FeedBuilder {
  /// A sitemap of all pages of a site is no feed of news; one without pages may be, on a quiet day.
  private var isPlainSitemap: Bool { format == .sitemap && hasPages && !hasNews }

  private static func newestFirst(_ sitemaps: [Entry]) -> [String] {
    sitemaps.enumerated().sorted { one, other in
      let times = (one.element.updated?.milliseconds ?? 0, other.element.updated?.milliseconds ?? 0)
      return times.0 == times.1 ? one.offset < other.offset : times.0 > times.1
    }.compactMap(\.element.link)
  }

  /// RFC 4946 §3: an entry without a licence has that of the feed.
  private mutating func inherit(license: String?) {
    guard let license else { return }
    for index in entries.indices where entries[index].license == nil { entries[index].license = license }
  }

  /// RFC 4287 §4.2.1: an entry without authors has those of the feed.
  private mutating func inherit(_ authors: [Person]) {
    guard !authors.isEmpty else { return }
    for index in entries.indices where entries[index].authors.isEmpty { entries[index].authors = authors }
  }
}

extension FeedBuilder: XMLHandler {
  var wantsMore: Bool { !isFull }

  mutating func start(_ tag: borrowing XMLStartTag) {
    if let base = tag.base {
      bases.append((contexts.count + 1, resolver.url(base, within: bases.last?.base)))
    }
    if rootName == nil {
      contexts.append(openRoot(tag))
    } else if capture != nil, !endsCapture(tag) {
      let inner = bases.last.flatMap { $0.depth > capture?.depth ?? 0 ? $0.base : nil }
      capture?.open(tag, resolver: inner.map { Resolver(base: $0) })
      contexts.append(.field)
    } else {
      contexts.append(open(tag, in: context))
    }
  }

  mutating func end(_ name: XMLName) {
    guard let context = contexts.popLast() else { return }
    close(context)
    if !bases.isEmpty, bases[bases.count - 1].depth > contexts.count { bases.removeLast() }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    if capture != nil {
      guard let count = capture?.bytes.count, count < limits.textBytes else { return }
      guard count + bytes.count > limits.textBytes else { return capture?.append(bytes) ?? () }
      warn(.textCut(limit: limits.textBytes))
      capture?.append(bytes.extracting(first: bytes.characterBoundary(before: limits.textBytes - count)))
    } else if let context = contexts.last, context == .person || context == .image, loose.count < 1_000 {
      loose.append(copying: bytes)
    }
  }
}

extension FeedBuilder {
  private mutating func openRoot(_ tag: borrowing XMLStartTag) -> ElementContext {
    rootName = tag.qualifiedName
    if tag.name.feedNamespace == nil || tag.name.feedNamespace == .rdf { rootNamespace = tag.name.namespace }
    let version = tag.attribute(Term.version.rawValue) ?? ""
    feed.language.offer(tag.language, 1)
    switch tag.name.term {
    case .rss: (ownNamespace, format) = (.core, .rss(version: version))
    case .rdf: (ownNamespace, format) = (.core, .rdf)
    case .channel:
      (ownNamespace, format) = (.core, .rss(version: version))
      return .feed
    case .urlset:
      (ownNamespace, format) = (.sitemap, .sitemap)
      return .feed
    case .sitemapindex:
      (ownNamespace, format) = (.sitemap, .sitemapIndex)
      return .feed
    case .feed:
      format = .atom(
        version: tag.name.feedNamespace == .atom03 ? "0.3" : tag.name.feedNamespace == .atom ? "1.0" : version
      )
      return .feed
    case .entry:
      format = .atom(version: "1.0")
      entry = EntryDraft(language: tag.language)
      return .entry
    default: return .ignored
    }
    return .outside
  }

  /// The namespace of a name, versions and dialects of one format taken together.
  func namespace(of name: XMLName) -> FeedNamespace? {
    switch name.feedNamespace {
    case .atom03: .atom
    case .core: ownNamespace
    case nil where name.namespace == rootNamespace: ownNamespace
    case let namespace: namespace
    }
  }
}

extension FeedBuilder {
  /// A new item, or a field that only items have, inside of an open field: its end tag is missing.
  private mutating func endsCapture(_ tag: borrowing XMLStartTag) -> Bool {
    guard let namespace = namespace(of: tag.name), let term = tag.name.term,
      namespace == .core || namespace == .atom
    else {
      return false
    }
    switch term {
    case .item, .entry, .guid, .pubDate, .published, .updated: break
    case .link, .description:
      guard capture?.source.field != .content, capture?.source.field != .description else { return false }
    default: return false
    }
    finishCapture()
    return true
  }

  private mutating func close(_ context: ElementContext) {
    switch context {
    case .field:
      guard let depth = capture?.depth else { return }
      if contexts.count < depth { finishCapture() } else { capture?.closeLast() }
    case .entry: finishEntry()
    case .person: finishPerson()
    case .image: finishImage()
    default: break
    }
  }

  /// Begins reading the text of an element.
  mutating func read(_ source: FieldSource, as kind: TextKind, note: String? = nil) -> ElementContext {
    capture = Capture(source, kind, depth: contexts.count + 1, buffer: buffer)
    capture?.note = note
    buffer = []
    return .field
  }

  mutating func finishEntry() {
    guard let finished = entry?.finish() else { return }
    entry = nil
    entries.append(finished)
  }

  mutating func startEntry(about: String?, language: String?) {
    finishEntry()
    guard entries.count < limits.entries else {
      isFull = true
      return warn(.entriesCut(limit: limits.entries))
    }
    hasPages = true
    entry = EntryDraft(language: language)
    entry?.offer(id: about, 1)
  }
}
