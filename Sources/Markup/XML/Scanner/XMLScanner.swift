import ASCII

/// Takes XML apart, one event after another, in one forward pass over the bytes, and recovers from what is broken.
///
/// Feeds are broken in the same few ways: control characters, bare `&`, HTML's entities, unclosed or stray tags, an
/// end cut off. Each is read as it was meant, noted, and never the end of the reading.
///
/// Of the doctype, only entities of plain text are read (see `XMLEntities`).
///
/// Invariants: 1. `position` never goes back, so time grows with the length only; where an end is looked for ahead
/// (a quote, `-->`), that it is absent is remembered. 2. Every `.start` has its `.end`. 3. What is open is bounded.
struct XMLScanner: ~Copyable {
  enum Event {
    /// An element begins: `tag`.
    case start
    /// An element ends: `ended`.
    case end
    /// Characters as they stand in the document: `run`.
    case text
    /// Characters that had to be decoded or replaced: `decoded`.
    case decodedText
    case finished
  }

  let limits: XMLLimits
  /// Where we are.
  var position: Int
  var tag: ScannedStartTag
  var ended = XMLName(namespace: XMLName.unknown, local: XMLName.unknown)
  var run = 0..<0
  var decoded = Column<UInt8>(capacity: 4_096)
  var names: XMLNames
  var open: [OpenElement] = []
  /// How many open elements are to be ended before anything else.
  var pendingEnds = 0
  /// Elements dropped because they were too deep, and not yet ended.
  var dropped = 0
  /// Finds where comments, sections and quotes end.
  var terminators = Terminators()
  /// Whether a CDATA section was met that never ends.
  var hasOpenSection = false
  /// Whether the root element has ended: what follows is not read.
  var isDone = false
  private(set) var isStopped = false
  private(set) var problemCount = 0
  private(set) var firstProblem: (message: String, offset: Int)?

  struct OpenElement {
    var name: XMLName
    /// The name as it stands in the document.
    var range: Range<Int>
    /// How many namespace declarations were in force before it.
    var declarations: Int
  }

  init(_ bytes: [UInt8], from start: Int, vocabulary: XMLVocabulary, limits: XMLLimits) {
    self.limits = limits
    position = start
    tag = ScannedStartTag(bytes)
    names = XMLNames(vocabulary, limit: limits.namespaces)
  }

  mutating func next(_ bytes: Span<UInt8>) -> Event {
    while true {
      if pendingEnds > 0 { return pop() }
      guard !isDone else { return .finished }
      guard position < bytes.count else {
        finish()
        continue
      }
      if let event = bytes[position] == .lessThan ? markup(bytes) : characters(bytes) { return event }
    }
  }

  /// The handler has enough: what is open ends.
  mutating func stop() {
    isStopped = true
    isDone = true
    pendingEnds = open.count
  }

  mutating func note(_ message: String) {
    problemCount += 1
    if firstProblem == nil { firstProblem = (message, position) }
  }

  private mutating func finish() {
    isDone = true
    pendingEnds = open.count
    if !open.isEmpty { note("the document ends within an element") }
  }

  private mutating func pop() -> Event {
    pendingEnds -= 1
    let element = open.removeLast()
    ended = element.name
    names.undo(to: element.declarations)
    if open.isEmpty { isDone = true }
    return .end
  }

  /// What begins with the `<` at the position; nil where it tells the handler nothing.
  private mutating func markup(_ bytes: Span<UInt8>) -> Event? {
    switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
    case .slash: endTag(bytes)
    case .exclamationMark: declaration(bytes)
    case .questionMark: processingInstruction(bytes)
    case let byte where isNameStart(byte): startTag(bytes)
    default: characters(bytes)
    }
  }
}

/// Control characters outside of XML's Char (XML 1.0 §2.2).
@inline(__always)
func isForbiddenControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != .lineFeed && byte != .carriageReturn && byte != .tab
}

/// What an XML name may begin with (XML 1.0 §2.3), in ASCII. No feed has elements of other names; a `<` before a letter
/// of another script is a bare one (`x <у`).
@inline(__always)
func isNameStart(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || byte == .underscore || byte == .colon
}

@inline(__always)
func isNameByte(_ byte: UInt8) -> Bool {
  isNameStart(byte) || isDigit(byte) || byte == .hyphen || byte == .fullStop
}
