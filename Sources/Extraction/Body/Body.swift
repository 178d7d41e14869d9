import Markup

/// The passages of a page on their way to an article: which of them are body, and why.
struct Body {
  /// What stays as it is. In one box, for rules hand bodies around a few hundred times a page.
  private final class Source: Sendable {
    let reading: Reading
    let clues: BodyClues

    init(_ reading: Reading, _ clues: BodyClues) {
      self.reading = reading
      self.clues = clues
    }
  }

  private let source: Source
  var passages: [Passage]
  /// The smallest part of the page that holds the article.
  var container: NodeID
  /// The passages in the container.
  var range: Range<Int>
  /// Whether the passage stands in the reference text.
  let isKnown: [Bool]

  init(
    _ reading: consuming Reading, container: NodeID, range: Range<Int>, isKnown: [Bool], clues: BodyClues
  ) {
    passages = reading.passages
    // Held once: they are about to change.
    reading.passages = []
    source = Source(reading, clues)
    self.container = container
    self.range = range
    self.isKnown = isKnown
  }

  /// The page, without its passages.
  @inline(__always) var reading: Reading { source.reading }
  @inline(__always) var clues: BodyClues { source.clues }

  /// Whether the page goes on behind what was read of it.
  var isCut: Bool { passages.count >= PageReader.mostPassages }

  /// The passages in play: in the container, and not yet decided.
  var undecided: [Int] {
    var indices: [Int] = []
    indices.reserveCapacity(range.count)
    for index in range where passages[index].verdict == .undecided { indices.append(index) }
    return indices
  }

  func text(_ index: Int) -> Bytes { reading.bytes[passages[index].text] }

  /// The first and the last passage that are prose without doubt.
  var proseBounds: ClosedRange<Int>? {
    guard let first = range.first(where: isUndecidedProse), let last = range.last(where: isUndecidedProse)
    else {
      return nil
    }
    return first...last
  }

  private func isUndecidedProse(_ index: Int) -> Bool {
    passages[index].verdict == .undecided && passages[index].isProse
  }

  /// How much is kept, in letters.
  var keptWeight: Int { range.reduce(0) { $0 + (passages[$1].verdict == .kept ? passages[$1].weight : 0) } }

  /// What is mostly link never speaks for an element as the body, whatever phrase it is; so only now.
  mutating func findPhrasesInLinks() {
    for index in range where passages[index].isMostlyLink {
      passages[index].match = PhraseBook.standard.match(text(index))
    }
  }

  mutating func drop(_ index: Int, _ rule: String, as role: PassageRole? = nil) {
    passages[index].decide(.dropped, rule, as: role)
  }
}

/// What is known of an article from elsewhere while its body is looked for.
struct BodyClues {
  /// The fingerprint of the title's skeleton.
  var title: UInt64?
  /// Fingerprints of the skeletons of everything that may be the title.
  var titles = HashSet()
  /// Bytes of the longest of their skeletons, and of the site's.
  var longestTitle = 0
  /// Skeletons of what the metadata give as description.
  var descriptions: [[UInt8]] = []
  /// Skeletons of author names.
  var authors: [[UInt8]] = []
  /// Names of authors that are two words or more, in lower case.
  var bylines: [[UInt8]] = []
  var site: [UInt8] = []
  var reference = ReferenceText()
  /// What other pages of the site say as well.
  var template = HashSet()

  /// - Parameter title: its skeleton.
  mutating func add(title: [UInt8]) {
    titles.insert(Fingerprint.of(title))
    longestTitle = max(longestTitle, title.count)
  }
}
