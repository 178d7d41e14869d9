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
}
