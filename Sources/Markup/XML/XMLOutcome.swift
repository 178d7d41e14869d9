/// What was wrong with an XML document. Whatever could be read was delivered nevertheless.
public struct XMLOutcome: Sendable, Hashable {
  /// Who read it.
  public internal(set) var reader = XMLReaderKind.recovery
  /// Whether the document could be read as it stood.
  public var isWellFormed: Bool { problemCount == 0 }
  /// How many problems were met.
  public internal(set) var problemCount = 0
  /// The first of them.
  public internal(set) var firstProblem: XMLProblem?
  /// Whether the handler or a limit ended the reading before the end of the document.
  public internal(set) var stopped = false
  /// Whether a root element was found at all.
  public internal(set) var foundRoot = false

  /// The outcome of a document that libxml2 had nothing against.
  static func wellFormed(stopped: Bool) -> XMLOutcome {
    var outcome = XMLOutcome()
    outcome.reader = .libxml2
    outcome.stopped = stopped
    outcome.foundRoot = true
    return outcome
  }
}

/// One thing that was wrong with an XML document.
public struct XMLProblem: Sendable, Hashable {
  /// What is wrong, in lower case, without a full stop.
  public let message: String
  /// The line in the document, from 1.
  public let line: Int

  /// A problem at a line.
  public init(message: String, line: Int) {
    self.message = message
    self.line = line
  }
}
