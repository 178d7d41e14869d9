extension BodyRule {
  /// Short lines below the text that name two or more networks to follow the site on.
  static let socialCalls = BodyRule("social-call") { body in
    for index in body.undecided.reversed() {
      guard body.passages[index].weight < 240 else { return }
      if namesNetworks(body.text(index)) { body.drop(index, "social-call") }
    }
  }

  private static func namesNetworks(_ line: Bytes) -> Bool {
    let words = folded(line).split { !isLetterOrDigit($0) }
    var found: Set<UInt64> = []
    for word in words where word.count >= 5 {
      let print = Fingerprint.of(word)
      if networks.contains(print) { found.insert(print) }
    }
    return found.count >= 2
  }

  private static let networks = PrintSet([
    "facebook", "twitter", "instagram", "telegram", "whatsapp", "youtube", "tiktok", "linkedin", "mastodon",
    "bluesky",
    "vkontakte", "viber", "pinterest", "threads", "snapchat", "flipboard",
  ])
}
