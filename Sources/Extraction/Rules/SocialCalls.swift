extension BodyRule {
  /// Short lines below the text that name two or more networks to follow the site on.
  static let socialCalls = BodyRule("social-call") { body in
    for index in body.undecided.reversed() {
      // The first paragraph from the end that is longer than such a line ends the search.
      guard body.passages[index].weight < 240 else { return }
      // An article on networks names them, too.
      guard body.passages[index].linkBytes > 0 || isCall(body.text(index)) else { continue }
      if namesNetworks(body.text(index)) { body.drop(index, "social-call") }
    }
  }

  /// Whether a line begins by asking to follow, to find, to join.
  private static func isCall(_ line: Bytes) -> Bool {
    let start = folded(line.prefix(30))
    return verbs.contains { start.starts(with: $0) }
  }

  private static let verbs = [
    "follow", "find", "join", "like", "subscribe", "also on", "get in touch", "folg", "find", "besuch",
    "abonn", "suivez", "retrouvez",
    "rejoign", "sígue", "sigue", "síga", "encuéntra", "seguici", "segui", "siga", "siguenos", "acompanhe",
    "śledź", "obserwuj",
    "polub", "znajdź", "volg", "följ", "følg", "seuraa", "sledujte", "kövess", "urmăr", "следите", "следи",
    "подпис",
    "подпиш", "читайте", "мы в ", "стежте", "підпис", "підпиш", "слідкуй", "ми в ", "pratite", "ακολουθ",
    "takip",
    "ikuti", "theo dõi", "تابع", "关注", "關注", "フォロー", "팔로우",
  ].map { folded(Array($0.utf8)[...]) }

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

  private static let networks = WordHashSet([
    "facebook", "twitter", "instagram", "telegram", "whatsapp", "youtube", "tiktok", "linkedin", "mastodon",
    "bluesky",
    "vkontakte", "viber", "pinterest", "threads", "snapchat", "flipboard",
  ])
}
