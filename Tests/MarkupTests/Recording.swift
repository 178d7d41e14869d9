import Markup

/// A handler that writes down what it is told, one event after another: `<a>`, `text`, `</>`.
struct Recording: XMLHandler {
  var events: [String] = []
  var names: [XMLName] = []
  var depth = 0
  var limit = Int.max
  private var ended = 0

  mutating func start(_ tag: borrowing XMLStartTag) {
    let attributes = tag.attributes.map { " \($0.qualifiedName)='\($0.value)'" }.joined()
    events.append("<\(tag.qualifiedName)\(attributes)>")
    names.append(tag.name)
    depth += 1
  }

  mutating func end(_ name: XMLName) {
    events.append("</>")
    depth -= 1
    ended += 1
  }

  mutating func text(_ bytes: Span<UInt8>) {
    let text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    if let last = events.last, !last.hasPrefix("<") || last.count == 1 {
      events[events.count - 1] = last + text
    } else {
      events.append(text)
    }
  }

  var wantsMore: Bool { ended < limit }

  /// All events in one line.
  var line: String { events.joined() }
}

/// A small vocabulary of feeds.
let vocabulary = XMLVocabulary(
  namespaces: [
    .init(1, uris: ["http://www.w3.org/2005/Atom"], prefixes: ["atom"]),
    .init(
      2, uris: ["http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/"], prefixes: ["dc"]),
  ],
  locals: [("rss", 1), ("item", 2), ("title", 3), ("pubDate", 4), ("href", 5), ("date", 6), ("feed", 7)],
  roots: ["rss", "feed"])

/// Reads XML and returns what the handler was told.
func record(_ xml: String, limits: XMLLimits = XMLLimits()) -> (line: String, outcome: XMLOutcome) {
  var recording = Recording()
  let outcome = XMLReader.read(DecodedText(xml), vocabulary: vocabulary, limits: limits, into: &recording)
  return (recording.line, outcome)
}
