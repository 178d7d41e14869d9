import Markup
import Testing

/// U+0080 to U+009F in documents that are UTF-8.
@Suite struct MisreadControlsTests {
  private func text(_ bytes: [UInt8], _ kind: DocumentFormat = .html) -> String {
    String(decoding: DecodedText.decode(bytes, contentType: nil, kind: kind).bytes, as: UTF8.self)
  }

  /// At every offset of a block, so near the beginning, in the middle and at the end.
  @Test(arguments: [
    ("we\u{92}re", "we’re"), ("\u{93}a\u{94}", "“a”"), ("a\u{85}", "a…"),
    ("LLC\u{E2}\u{80}\u{99}s", "LLC’s"), ("\u{E2}\u{80}\u{9C}a\u{E2}\u{80}\u{9D}", "“a”"),
    ("n\u{E9}\u{E2}\u{80}\u{99}", "né’"), ("\u{E4}\u{B8}\u{AD}\u{E6}\u{96}\u{87}", "中文"),
    ("\u{F0}\u{9F}\u{98}\u{80}", "😀"), ("a\u{C2}\u{93}b", "a“b"), ("d\u{E9}j\u{E0} \u{96}", "déjà –"),
    ("й\u{92}ц", "й’ц"),
  ])
  func `a control is the character that somebody misread`(written: String, meant: String) {
    for count in 0..<40 {
      let before = String(repeating: "a", count: count) + String(repeating: "ю", count: count % 3)
      for after in ["", "b", String(repeating: "c", count: 70)] {
        #expect(text(Array((before + written + after).utf8)) == before + meant + after)
      }
    }
  }

  @Test(arguments: ["café «a» ©\u{A0}b", "Â« Ã", "a\u{81}\u{8D}\u{8F}\u{90}\u{9D}", "й\u{A0}ц", "\u{7F}"])
  func `what windows-1252 has no character for stays, and so does text without controls`(text: String) {
    for count in 0..<20 {
      let text = String(repeating: "a", count: count) + text
      #expect(self.text(Array(text.utf8)) == text)
    }
  }

  @Test func `feeds, JSON and documents with a mark or with faults are no different`() {
    let written = Array("<a>we\u{92}re größer</a>".utf8)
    for kind in [DocumentFormat.xml, .json, .text] { #expect(text(written, kind) == "<a>we’re größer</a>") }
    #expect(text([0xEF, 0xBB, 0xBF] + written) == "<a>we’re größer</a>")
    #expect(text(Array("йцукен".utf8) + [0xE9] + written) == "йцукенé<a>we’re größer</a>")
  }

  @Test func `the bytes and the references of windows-1252 are its characters in every kind of document`() {
    let bytes: [UInt8] = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0x92, 0x80, 0xE9]
    for label in ["iso-8859-1", "latin1", "us-ascii"] {
      let decoded = DecodedText.decode(bytes, contentType: "text/xml; charset=\(label)", kind: .xml)
      #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix("’€é"))
    }
    #expect(HTMLEntities.decode("&#146;&#x80;&#151;") == "’€—")
    #expect(HTMLReader.read(DecodedText("<p>&#146;&#x80;")).dump().contains("\"’€\""))
    #expect(record("<a>&#146;&#x80;</a>").line.contains("’€"))
  }
}
