extension BodyRule {
  /// Letters of the longest line that a phrase may take along: a call to subscribe of two or three sentences.
  private static let longestCall = 320

  /// Lines that every site has between its paragraphs: advertisement labels, calls to subscribe or to share, notes on
  /// comments, errors, copyright. The name of the kind of phrase names the verdict.
  static let phrases = BodyRule("phrase") { body in
    let prose = body.proseBounds
    for index in body.undecided {
      let passage = body.passages[index]
      guard passage.weight < longestCall, let match = passage.match else { continue }
      if match.isWholeLine, prose?.contains(index) ?? false, isDatum(index, in: body) { continue }
      if isConvincing(match, passage, isSentence: isSentence(body.text(index)), isKnown: body.isKnown[index])
        || (!passage.isHeading && match.phrase.isCall && CallWords.areFound(in: body.text(index)))
      {
        body.drop(index, match.phrase.ruleName)
      }
    }
  }

  private static func isSentence(_ text: Bytes) -> Bool { text.last == 0x2E || text.last == 0x3F }

  /// Whether a word stands in a table beside others, or in a list of which others stay: "Facebook", 30 %.
  private static func isDatum(_ index: Int, in body: Body) -> Bool {
    let passage = body.passages[index]
    guard passage.linkBytes == 0, passage.kind == .cell || passage.kind == .item else { return false }
    return [index - 1, index + 1].contains { other in
      guard body.range.contains(other) else { return false }
      let beside = body.passages[other]
      return beside.group == passage.group && beside.match == nil && beside.linkBytes == 0
        && (passage.kind == .item || beside.row == passage.row)
    }
  }

  /// A phrase at the beginning of a line convinces where it is a good part of it, or where the rest is a link.
  ///
  /// Otherwise it must be long enough, in letters, to be no chance, and the longer, the more often sentences of news begin with
  /// such words. Letters, not bytes, so that Cyrillic phrases convince no sooner than Latin ones.
  ///
  /// - Parameter isSentence: whether it ends as a sentence: "Mehr dazu wollte er nicht sagen." is none of a site's labels.
  static func isConvincing(
    _ match: PhraseBook.Match, _ passage: Passage, isSentence: Bool, isKnown: Bool
  ) -> Bool {
    if match.isWeak { return passage.linkShare > 0.3 }
    if match.isWholeLine { return !passage.isHeading || !isKnown || match.phrase == .related }
    if passage.isHeading {
      switch match.phrase {
      case .related: return passage.weight < 60
      case .subscribe, .appeal, .paywall, .share:
        return !isKnown && match.length >= 12 && match.length * 4 >= passage.weight
      default: return false
      }
    }
    if passage.linkShare > 0.3 { return true }
    let mayBeSaid = isSentence && !match.isLabel && match.phrase.mayBeginSentences
    if match.length * (mayBeSaid ? 2 : 4) >= passage.weight { return true }
    switch match.phrase {
    case .copyright: return true
    case .typo, .consent, .paywall, .tags: return match.length >= 12
    case .related: return passage.weight < 200 && match.length >= (match.isLabel ? 8 : 14)
    case .subscribe, .appeal: return match.length >= 17
    case .advertisement: return match.length >= 24
    default: return false
    }
  }
}

extension Phrase {
  /// Whether it asks for something that a letter, a channel or a network is for.
  var isCall: Bool { self == .subscribe || self == .share || self == .appeal }

  /// Whether an article's sentences begin so, too: what is no call to do something.
  var mayBeginSentences: Bool {
    switch self {
    case .related, .interface, .consent, .comments, .video, .copyright: true
    default: false
    }
  }

  var ruleName: String {
    switch self {
    case .advertisement: "advertisement"
    case .share: "share"
    case .related: "related"
    case .subscribe: "subscribe"
    case .comments: "comments"
    case .video: "video-label"
    case .typo: "error-report"
    case .copyright: "copyright"
    case .appeal: "appeal"
    case .paywall: "paywall"
    case .tags: "tags"
    case .consent: "consent"
    case .interface: "interface"
    case .author: "about-the-author"
    }
  }
}
