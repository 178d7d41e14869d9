import Markup
import News

/// Reads a feed, whatever its format: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
///
/// It reads on where it can: what is broken is recovered from, what is too much is cut, and both are said in `warnings`.
public struct FeedReader: Sendable {
  private let limits: FeedLimits
  private let recoversOnly: Bool

  /// A reader that keeps no more than the limits allow.
  public init(limits: FeedLimits = .standard) {
    self.init(limits: limits, recoversOnly: false)
  }

  /// - Parameter recoversOnly: nothing goes to libxml2, so that both readers of XML can be compared.
  package init(limits: FeedLimits = .standard, recoversOnly: Bool) {
    self.limits = limits
    self.recoversOnly = recoversOnly
  }

  /// - Parameters:
  ///   - bytes: the body, with any content coding removed.
  ///   - url: where it came from, the last base of relative references.
  ///   - contentType: the HTTP header, for its `charset`.
  public func read(_ bytes: [UInt8], url: String?, contentType: String?) throws(FeedError) -> FeedDocument {
    let base = url.flatMap { WebURL($0) }
    switch try Sniffer.syntax(of: bytes) {
    case .json:
      let text = DecodedText.decode(bytes, contentType: contentType, kind: .json)
      return try JSONFeedReader(limits: limits, base: base).read(text.bytes)
    case .markup:
      let text = DecodedText.decode(bytes, contentType: contentType, kind: .xml)
      return try readMarkup(text, base: base)
    }
  }

  private func readMarkup(_ text: DecodedText, base: WebURL?) throws(FeedError) -> FeedDocument {
    var builder = FeedBuilder(limits: limits, base: base)
    let outcome =
      recoversOnly
      ? XMLReader.recover(text, vocabulary: FeedVocabulary.shared, into: &builder)
      : XMLReader.read(text, vocabulary: FeedVocabulary.shared, into: &builder)
    if let document = builder.document(outcome) { return document }
    throw Sniffer.refusal(of: text.bytes, problem: outcome.firstProblem, root: builder.rootName)
  }
}
