import ASCII
public import Markup
public import News

/// Reads a list of subscriptions as OPML (http://opml.org/spec2.opml); folders become tags.
public struct OPMLReader: Sendable {
  /// Why a text is no list of subscriptions.
  public enum Failure: Error, Sendable, Hashable {
    /// Broken or cut off; half a list is worse than none.
    case malformed(line: Int, message: String)
    /// No `opml` element.
    case notOPML
  }

  /// A reader; it has nothing to set.
  public init() {}

  /// - Parameter recovered: told the first fault of a list that is broken XML and could be read nevertheless.
  /// - Returns: each outline with an `xmlUrl`, in order; a feed in several folders once, with the tags of all.
  public func read(_ bytes: [UInt8], recovered: (XMLProblem) -> Void = { _ in }) throws(Failure)
    -> [Subscription]
  {
    let text = DecodedText.decode(bytes, contentType: nil, kind: .xml)
    var outlines = OutlineHandler()
    let outcome = XMLReader.read(text, vocabulary: OutlineHandler.vocabulary, into: &outlines)
    guard outlines.foundOPML else { throw .notOPML }
    if outlines.subscriptions.isEmpty, let problem = outcome.firstProblem {
      throw .malformed(line: problem.line, message: problem.message)
    }
    guard Self.isComplete(text.bytes) else {
      let lines = text.bytes.reduce(1) { $1 == .lineFeed ? $0 + 1 : $0 }
      throw .malformed(line: lines, message: "the list ends before its opml element does")
    }
    if let problem = outcome.firstProblem { recovered(problem) }
    return outlines.subscriptions
  }
}

extension OPMLReader {
  /// Whether the root's end tag stands near the end: half a list would look as if feeds had been removed.
  private static func isComplete(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(1_000).map(asciiLowercase)
    let mark = Array("</opml".utf8)
    return tail.indices.contains { tail[$0...].starts(with: mark) }
  }
}

extension OPMLReader.Failure: CustomStringConvertible {
  /// What is wrong, and in which line.
  public var description: String {
    switch self {
    case .malformed(let line, let message): "line \(line): \(message)"
    case .notOPML: "this is not OPML: no opml element"
    }
  }
}
