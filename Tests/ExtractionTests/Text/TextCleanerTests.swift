import Testing

@testable import Extraction

struct TextCleanerTests {
  @Test(arguments: [
    ("в\u{A0}прошлом\u{A0} месяце", "в прошлом месяце"),
    ("  two \n\t spaces ", "two spaces"),
    ("Kilo\u{AD}meter", "Kilometer"),
    ("zero\u{200B}width\u{FEFF}", "zerowidth"),
    ("10\u{202F}000\u{2009}€", "10 000 €"),
    ("　全角の字下げ", "全角の字下げ"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("la\u{200C}tin", "latin"),
    ("bell\u{7}", "bell"),
    ("© Agency — “quoted”…", "© Agency — “quoted”…"),
  ])
  func `white space becomes one space and invisible characters go`(text: String, expected: String) {
    #expect(cleaned(text) == expected)
  }

  @Test(arguments: [
    ("и\u{306}од и\u{306}", "йод й"), ("e\u{301}te\u{301}", "été"), ("Vie\u{302}\u{323}t", "Việt"),
    ("α\u{301}", "ά"),
    ("x\u{306} \u{301}a", "x\u{306} \u{301}a"), ("\u{301}", "\u{301}"), ("͸ Ͳ", "͸ Ͳ"),
  ])
  func `letters are put together with their accents`(text: String, expected: String) {
    // Strings that are canonically equivalent are equal: their scalars are not.
    #expect(Array(cleaned(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `pieces join without a space of their own`() {
    var cleaner = TextCleaner()
    for piece in ["news", "paper", " ", " today"] { cleaner.append(piece.bytes) }
    #expect(cleaner.bytes.string == "newspaper today")
  }

  /// Sixteen bytes are looked at at once: what is untidy may stand at any of them, or just behind.
  @Test(arguments: ["  ", "\n", "\u{A0}", " \u{A0}", "\u{AD}", " \u{200B}", "\u{301}", " “", " — "])
  func `nothing hides at the edge of a block`(mark: String) {
    for length in 0...40 {
      let (before, after) = (String(repeating: "a", count: length), String(repeating: "b", count: 40))
      let text = before + mark + after
      var slow = TextCleaner()
      for index in text.utf8.indices where isStart(text, index) {
        slow.append(character(text, index).bytes)
      }
      #expect(cleaned(text) == slow.bytes.string, "\(length)")
      #expect(cleaned(before + mark) == cleaned(before + mark + " "), "\(length)")
    }
  }

  private func isStart(_ text: String, _ index: String.Index) -> Bool { text.utf8[index] & 0xC0 != 0x80 }

  private func character(_ text: String, _ index: String.Index) -> String {
    String(text.unicodeScalars[index])
  }
}
