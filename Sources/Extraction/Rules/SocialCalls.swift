extension BodyRule {
  /// Short lines below the text that name two or more networks to follow the site on.
  static let socialCalls = BodyRule("social-call") { body in
    for index in body.undecided.reversed() {
      guard body.passages[index].weight < 240 else { return }
      if namesNetworks(body.text(index)) { body.drop(index, "social-call") }
    }
  }

  private static func namesNetworks(_ line: Bytes) -> Bool {
    var first: UInt64?
    var word = Fingerprint()
    var length = 0
    for index in line.startIndex...line.endIndex {
      if index < line.endIndex, isLetterOrDigit(line[index]) {
        word.add(line[index] | 0x20)
        length += 1
        continue
      }
      if length >= 5, word.value != first, networks.contains(word.value) {
        if first != nil { return true }
        first = word.value
      }
      word = Fingerprint()
      length = 0
    }
    return false
  }

  private static let networks = PrintSet([
    "facebook", "twitter", "instagram", "telegram", "whatsapp", "youtube", "tiktok", "linkedin", "mastodon",
    "bluesky",
    "vkontakte", "viber", "pinterest", "threads", "snapchat", "flipboard",
  ])
}
