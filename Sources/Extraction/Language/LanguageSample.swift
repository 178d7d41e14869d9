import News

/// The beginning of an article's text, a thousand bytes at most, by which its language is judged.
struct LanguageSample {
  private let texts: [String]

  private static let longest = 1_000

  init(_ blocks: [Block]) {
    var room = LanguageSample.longest
    var texts: [String] = []
    for block in blocks where room > 0 && block.kind != .code && block.kind != .table {
      texts.append(block.text)
      room -= block.text.utf8.count + 1
    }
    self.texts = texts
  }

  /// The sample, lines apart, whole characters.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      var room = LanguageSample.longest - bytes.count
      if text.utf8.count > room {
        let utf8 = text.utf8
        while room > 0, utf8[utf8.index(utf8.startIndex, offsetBy: room)] & 0xC0 == 0x80 { room -= 1 }
      }
      bytes.append(contentsOf: text.utf8.prefix(max(room, 0)))
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Whether the text lacks the words that no page of a language does without: sites that bought their templates say "en" in
  /// any language. Nothing is said of short texts, and of languages whose words are not known here.
  func lacksWords(of tag: String) -> Bool {
    guard let words = FunctionWords.of(tag) else { return false }
    var (all, found) = (0, 0)
    var room = LanguageSample.longest
    for text in texts {
      let text = text.utf8Span.span
      var index = 0
      while index < min(room, text.count) {
        var hash = Fingerprint()
        let start = index
        while index < text.count, isLetterOrDigit(text[index]) || text[index] >= 0x80 {
          hash.add(text[index] &- 0x41 < 26 ? text[index] | 0x20 : text[index])
          index &+= 1
        }
        if index > start {
          all &+= 1
          found &+= words.contains(hash.value) ? 1 : 0
        }
        index &+= 1
      }
      room -= text.count
    }
    // Three words in a hundred; in fewer than 25 words chance decides. Of 990 pages 24 were in another language than they
    // declare.
    return all >= 25 && found * 33 < all
  }
}
