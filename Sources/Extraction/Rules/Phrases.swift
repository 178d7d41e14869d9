extension BodyRule {
  /// Lines that every site has between its paragraphs: advertisement labels, calls to subscribe or to share, notes on
  /// comments, errors, copyright. The name of the kind of phrase names the verdict.
  static let phrases = BodyRule("phrase") { body in
    for index in body.undecided {
      let passage = body.passages[index]
      guard passage.weight < 320, let match = passage.match else { continue }
      if isConvincing(match, passage, isKnown: body.isKnown[index]) {
        body.drop(index, match.phrase.ruleName)
      }
    }
  }

  /// A phrase at the beginning of a line convinces where it is a good part of it, or where the rest is a link.
  static func isConvincing(_ match: PhraseBook.Match, _ passage: Passage, isKnown: Bool) -> Bool {
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
    if match.length * 4 >= passage.weight { return true }
    switch match.phrase {
    case .copyright: return true
    case .typo, .consent, .paywall, .tags: return match.length >= 12
    case .related: return passage.weight < 200 && match.length >= 14
    case .subscribe, .appeal: return match.length >= 17
    case .advertisement: return match.length >= 24
    default: return false
    }
  }
}

extension Phrase {
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
