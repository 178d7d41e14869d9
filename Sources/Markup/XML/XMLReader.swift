/// Reads XML, forgivingly: what is broken is mended (see `XMLRepair`), and nothing before an error is lost.
public enum XMLReader {
  /// Reads a document into a handler. No entity of a DTD expands and nothing outside is fetched; the named
  /// characters of HTML (`&nbsp;`) are read as such, a bare `&` stays an `&`.
  @discardableResult
  public static func read<Handler: XMLHandler>(
    _ document: DecodedText, vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits(),
    into handler: inout Handler
  ) -> XMLOutcome {
    let bytes = document.bytes
    guard let root = XMLProlog.root(of: bytes, roots: vocabulary.roots) else { return noRoot }
    var repair = XMLRepair(bytes, from: root.offset, limits: limits)
    let (mended, untouched) = repair.run()
    let text = mended.map { $0[...] } ?? bytes[untouched]
    let parsed = Libxml2.parse(text, vocabulary, limits, into: &handler)
    return outcome(of: repair, parsed, root: root, bytes)
  }

  private static let noRoot: XMLOutcome = {
    var outcome = XMLOutcome()
    outcome.problemCount = 1
    outcome.firstProblem = XMLProblem(message: "no element", line: 1)
    return outcome
  }()

  private static func outcome(
    of repair: XMLRepair, _ parsed: XMLOutcome, root: (offset: Int, isClean: Bool), _ bytes: [UInt8]
  ) -> XMLOutcome {
    var outcome = parsed
    outcome.foundRoot = true
    outcome.problemCount += repair.problemCount + (root.isClean ? 0 : 1)
    if !root.isClean {
      outcome.firstProblem = XMLProblem(message: "text before the document", line: 1)
    } else if let first = repair.firstProblem {
      outcome.firstProblem = XMLProblem(message: first.message, line: line(of: first.offset, in: bytes))
    } else if let first = parsed.firstProblem {
      let line = first.line + line(of: root.offset, in: bytes) - 1
      outcome.firstProblem = XMLProblem(message: first.message, line: line)
    }
    return outcome
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
