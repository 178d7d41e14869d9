import Markup

/// What a passage is, by the elements around it.
enum PassageKind: Hashable {
  /// Level 1 to 6.
  case heading(UInt8)
  case paragraph
  case quote
  case item
  case code
  case cell
  case caption
}

/// A piece of a page's visible text: what stands in one paragraph, heading, list item, cell, caption.
struct Passage {
  var kind: PassageKind
  /// The innermost block element around it.
  let node: NodeID
  /// The text node that it begins in. Passages stand in the order of their positions.
  let position: NodeID
  private let start: Int32
  private let end: Int32
  private let letters: Int32
  private let linked: Int32
  /// The list, table or quotation that it is part of; -1 for none.
  let group: Int32
  /// The row of a table.
  let row: Int32
  /// All of it is set in bold, as home-made headings are.
  let isBold: Bool
  /// The known phrase that it is or begins with. For what is mostly link, as nearly all of a page's menus is, it is
  /// looked for only in the body (`Body.findPhrasesInLinks`).
  var match: PhraseBook.Match?
  private(set) var verdict = Verdict.undecided
  /// What the deciding rule found it to be, where other code asks for that.
  private(set) var role: PassageRole?
  /// The name of the deciding rule, for the explanation alone.
  private(set) var rule = "none"

  /// A page may have a million passages, so that what is a number here is kept small.
  init(
    kind: PassageKind, node: NodeID, position: NodeID, text: Range<Int>, weight: Int, linkBytes: Int,
    group: Int32 = -1,
    row: Int32 = -1, isBold: Bool = false, match: PhraseBook.Match? = nil
  ) {
    self.kind = kind
    self.node = node
    self.position = position
    start = Int32(text.lowerBound)
    end = Int32(text.upperBound)
    letters = Int32(weight)
    linked = Int32(linkBytes)
    self.group = group
    self.row = row
    self.isBold = isBold
    self.match = match
  }

  /// Where its text is in the reading's buffer.
  var text: Range<Int> { Int(start)..<Int(end) }

  /// What it says, in letters (`weight(of:)`).
  var weight: Int { Int(letters) }

  /// Bytes of it that are inside of links.
  var linkBytes: Int { Int(linked) }

  /// The share of it that is inside of links.
  var linkShare: Double { text.isEmpty ? 0 : Double(linkBytes) / Double(text.count) }

  /// Whether it speaks against the element around it whatever phrase it is; a listing of code never does.
  var isMostlyLink: Bool { linkBytes * 2 > text.count && kind != .code }

  var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }

  /// Whether it is a known phrase for the most part.
  var isPhrase: Bool {
    match.map { $0.isWeak ? linkShare > 0.3 : $0.isWholeLine || $0.length * 4 >= weight || linkShare > 0.3 }
      ?? false
  }

  /// Letters from which on a passage is longer than labels, names and most titles of teasers are.
  static let proseWeight = 80

  /// Sentences rather than labels: long, and few links.
  var isProse: Bool { weight >= Passage.proseWeight && linkShare < 0.4 && !isHeading && kind != .caption }

  mutating func decide(_ verdict: Verdict, _ rule: String, as role: PassageRole? = nil) {
    self.verdict = verdict
    self.role = role
    self.rule = rule
  }
}

/// What a passage is besides text. Names of rules are for people and may change; code asks for the role.
enum PassageRole: UInt8 {
  /// The dek, which becomes a field of its own and is no caption.
  case standfirst
  /// The title once more, near which a date may stand.
  case title
  /// What other pages of the site say, too. The site's memory counts it like kept text: were it forgotten, the rule would
  /// no longer recognise it two pages later.
  case siteTemplate
}

/// What becomes of a passage.
public enum Verdict: String, Sendable, Hashable {
  /// No rule has decided yet; not met in a finished explanation.
  case undecided
  /// Part of the text.
  case kept
  /// Left out.
  case dropped
  /// Not part of the text, but of another field: a caption, the standfirst.
  case moved
}
