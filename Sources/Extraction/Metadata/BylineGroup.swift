import Markup

/// The byline that belongs to the article: the first one below the headline with those beside it, not those of teasers
/// and comments.
struct BylineGroup {
  private let evidence: Evidence
  private let tree: HTMLDocument
  private let names: (String) -> Bool

  /// - Parameter names: whether a text names anybody.
  init(_ evidence: Evidence, tree: HTMLDocument, names: @escaping (String) -> Bool) {
    self.evidence = evidence
    self.tree = tree
    self.names = names
  }

  /// From elements that a class or `rel` marks.
  var marked: [String] { group(evidence.bylines.filter { !isLabel($0.text.bytes) }) }

  /// "Jane says:", "Author:", "Caption: a bridge".
  private func isLabel(_ text: Bytes) -> Bool {
    guard let colon = text.firstIndex(of: 0x3A), colon > text.startIndex else { return false }
    return text[colon - 1] &- 0x30 >= 10 && !Byline.begins(text)
  }

  /// From microdata.
  var properties: [String] {
    group(
      evidence.properties.filter { $0.name == "author" }.map { Evidence.Shown(text: $0.value, node: $0.node) }
    )
  }

  private func group(_ all: [Evidence.Shown]) -> [String] {
    let title = evidence.headings.first?.node ?? NodeID(0)
    let below = adjacent(all.filter { $0.node > title }, title)
    return below.isEmpty ? adjacent(all, title) : below
  }

  /// The first one that names somebody and those that stand close to it. One that begins with "by" says it all; one that
  /// holds others says more than a name.
  private func adjacent(_ all: [Evidence.Shown], _ title: NodeID) -> [String] {
    var close: [Evidence.Shown] = []
    var end = 0
    for next in all {
      let range = tree.textRange(of: next.node)
      // Far below stand the teasers of other articles, as many as a page has.
      if !close.isEmpty, range.lowerBound > end + BylineGroup.reach { break }
      guard names(next.text), !CommentClass.holds(next.node, in: tree, title: title) else { continue }
      end = max(end, range.upperBound)
      close.append(next)
    }
    if let led = close.first(where: { Byline.begins($0.text.bytes) }) { return [led.text] }
    return close.filter { outer in
      !close.contains { outer.node < $0.node && tree.descendants(of: outer.node).contains($0.node) }
    }.map(\.text)
  }

  /// The most bytes of text between two names of one byline. A class such as "author" also stands on teasers and comments:
  /// without a limit each of those was an author of the article.
  private static let reach = 60
}
