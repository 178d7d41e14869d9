/// Words for what calls to subscribe and to share are about: letters, channels, networks.
enum CallWords {
  /// Whether a word of a line begins with one of them.
  static func areFound(in line: Bytes) -> Bool {
    let plain = folded(line)
    var start = 0
    for index in 0...plain.count where index == plain.count || !isWordByte(plain[index]) {
      if index - start >= 4, stems.contains(where: { plain[start..<index].starts(with: $0) }) { return true }
      start = index + 1
    }
    return false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte >= 0x80 || byte == 0x2D
  }

  private static let stems = [
    "newsletter", "mailing", "e-mail", "email", "inbox", "whatsapp", "telegram", "viber", "facebook",
    "instagram",
    "twitter", "youtube", "tiktok", "linkedin", "bluesky", "mastodon", "podcast", "push-", "rss",
    "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "uutiskirje", "hírlev", "zpravodaj", "biuletyn", "bülten",
    "boletín", "boletim", "infolettre", "lettre d", "notizie", "buletin", "bilten",
    "телеграм", "телеграмм", "рассылк", "розсилк", "канал", "вайбер", "ватсап", "фейсбук", "бюлетин",
    "ενημερωτικό", "نشرة", "واتساب", "تلغرام", "تيليجرام", "व्हाट्सऐप", "व्हाट्सएप",
  ].map { Array($0.utf8) }
}
