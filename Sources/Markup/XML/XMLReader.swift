import ASCII

/// Reads XML. libxml2 reads what is well-formed. Where it refuses a document, or is known to read one badly (see
/// `Libxml2Suitability`), a scanner of ours reads it from the start: it recovers from what is broken, and nothing before an
/// error is lost (see `XMLScanner`). Both tell the handler the same of a well-formed document.
public enum XMLReader {
  /// Reads a document into a handler. Nothing outside is fetched, and of a doctype's entities only plain text expands
  /// (see `XMLEntities`); the named characters of HTML (`&nbsp;`) are read as such, a bare `&` stays an `&`.
  @discardableResult
  public static func read<Handler: XMLHandler>(
    _ document: DecodedText, vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits(),
    into handler: inout Handler
  ) -> XMLOutcome {
    let bytes = document.bytes
    guard let prolog = XMLProlog(bytes.span, roots: vocabulary.roots) else { return noRoot }
    if Libxml2Suitability.isFit(bytes.span, prolog, limits: limits) {
      var copy = handler
      let text = bytes.span.extracting(prolog.start..<bytes.count)
      if let outcome = Libxml2Reader.read(text, vocabulary: vocabulary, limits: limits, into: &copy) {
        handler = copy
        return outcome
      }
    }
    return recover(bytes, prolog, vocabulary, limits, into: &handler)
  }

  /// Reads a document by the recovering reader alone: what `read` does where libxml2 refuses it, and what holds the two
  /// readers to account.
  package static func recover<Handler: XMLHandler>(
    _ document: DecodedText, vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits(),
    into handler: inout Handler
  ) -> XMLOutcome {
    guard let prolog = XMLProlog(document.bytes.span, roots: vocabulary.roots) else { return noRoot }
    return recover(document.bytes, prolog, vocabulary, limits, into: &handler)
  }

  private static func recover<Handler: XMLHandler>(
    _ bytes: [UInt8], _ prolog: XMLProlog, _ vocabulary: XMLVocabulary, _ limits: XMLLimits,
    into handler: inout Handler
  ) -> XMLOutcome {
    var scanner = XMLScanner(bytes, from: prolog.root, vocabulary: vocabulary, limits: limits)
    if let doctype = prolog.doctype { scanner.tag.entities.read(bytes.span, doctype: doctype) }
    deliver(from: &scanner, bytes.span, into: &handler)
    return outcome(of: scanner, isClean: prolog.isClean, bytes)
  }

  private static func deliver<Handler: XMLHandler>(
    from scanner: inout XMLScanner, _ bytes: Span<UInt8>, into handler: inout Handler
  ) {
    while true {
      switch scanner.next(bytes) {
      case .start: handler.start(XMLStartTag(scanner.tag.name, .scanned(scanner.tag)))
      case .text: handler.text(bytes.extracting(scanner.run))
      case .decodedText: scanner.decoded.withSpan { handler.text($0) }
      case .end:
        handler.end(scanner.ended)
        if !handler.wantsMore { scanner.stop() }
      case .finished: return
      }
    }
  }

  private static let noRoot: XMLOutcome = {
    var outcome = XMLOutcome()
    outcome.problemCount = 1
    outcome.firstProblem = XMLProblem(message: "no element", line: 1)
    return outcome
  }()

  private static func outcome(of scanner: borrowing XMLScanner, isClean: Bool, _ bytes: [UInt8])
    -> XMLOutcome
  {
    var outcome = XMLOutcome()
    outcome.foundRoot = true
    outcome.stopped = scanner.isStopped
    outcome.problemCount = scanner.problemCount + (isClean ? 0 : 1)
    if !isClean {
      outcome.firstProblem = XMLProblem(message: "text before the document", line: 1)
    } else if let first = scanner.firstProblem {
      outcome.firstProblem = XMLProblem(message: first.message, line: line(of: first.offset, in: bytes))
    }
    return outcome
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reduce(1) { $1 == .lineFeed ? $0 + 1 : $0 }
  }
}
