import News
import Testing

@Suite struct JSONLineWriterTests {
  @Test func `a line is one physical line, whatever stands in it`() {
    #expect(
      written("a\nb\r\u{85}\u{2028}\u{2029}\u{0}\u{1f}c") == #""a\nb\r\u0085\u2028\u2029\u0000\u001fc""#)
  }

  @Test func `quotes and backslashes are escaped, all other text is raw`() {
    #expect(written(#"say "no" \ «да» – 😀 Â"#) == #""say \"no\" \\ «да» – 😀 Â""#)
  }

  @Test func `what is absent or empty is left out`() {
    var json = JSONLineWriter()
    json.object { json in
      json.field("a", String?.none)
      json.field("b", "")
      json.field("c", [String]())
      json.field("d", 0)
      json.field("e", ["x", "y"])
      json.object("f") { $0.field("g", true) }
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"d":0,"e":["x","y"],"f":{"g":true}}"#)
  }

  private func written(_ text: String) -> String {
    var json = JSONLineWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: 0..<40)
  func `a mark is escaped wherever in a block it stands`(offset: Int) {
    let (before, after) = (String(repeating: "a", count: offset), String(repeating: "é", count: 40 - offset))
    for (mark, escaped) in [
      ("\"", #"\""#), ("\n", #"\n"#), ("\\", #"\\"#), ("\u{2028}", #"\u2028"#), ("\u{85}", #"\u0085"#),
    ] {
      var json = JSONLineWriter()
      json.string(before + mark + after)
      #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(before)\(escaped)\(after)\"")
    }
  }
}
