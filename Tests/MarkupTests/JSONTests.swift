import Markup
import Testing

@Suite struct JSONTests {
  private func parse(_ text: String, limits: JSONLimits = JSONLimits()) throws -> JSONValue {
    try JSONValue.parse(Array(text.utf8), limits: limits)
  }

  @Test func `values of every kind are read`() throws {
    let value = try parse(#" {"a": [1, -2.5e3, true, false, null], "b": {"c": "d"}, "a": 2} "#)
    #expect(value["a"]?.array?.count == 5)
    #expect(value["a"]?[0]?.int == 1)
    #expect(value["a"]?[1]?.double == -2500)
    #expect(value["a"]?[2]?.bool == true)
    #expect(value["a"]?[4]?.isNull == true)
    #expect(value["b"]?["c"]?.string == "d")
    #expect(value["x"] == nil && value["a"]?[9] == nil && value.string == nil)
    #expect(value.members?.map(\.key) == ["a", "b", "a"])
  }

  @Test func `strings are unescaped`() throws {
    #expect(try parse(#""a\n\t\"\\\/\b\u00e9\ud83d\ude00""#).string == "a\n\t\"\\/\u{8}é😀")
    #expect(try parse(#""\ud83d x \ude00 \ud83d\u0041""#).string == "\u{FFFD} x \u{FFFD} \u{FFFD}A")
    #expect(try parse("\"line\nbreak\u{1}\"").string == "line\nbreak\u{1}")
    #expect(try parse(#""it\'s \q""#).string == #"it's \q"#)
  }

  @Test func `numbers keep their digits`() throws {
    #expect(try parse("12345678901234567890.10") == .number("12345678901234567890.10"))
    #expect(try parse("1e2").int == 100)
    #expect(try parse("1.5").int == nil)
    #expect(try parse("1e999").double == nil)
    #expect(throws: MarkupError.self) { try parse(String(repeating: "1", count: 1_000)) }
  }

  @Test func `a comma too many and a byte order mark are forgiven`() throws {
    #expect(try parse("\u{FEFF}[1, 2,]").array?.count == 2)
    #expect(try parse("{\"a\": 1,}")["a"]?.int == 1)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1 2]", 3), ("{\"a\" 1}", 5), ("[1]x", 3), ("\"abc", 4), ("nul", 0), ("-", 1),
    ("{a: 1}", 1), ("\"\\u12\"", 5), ("[", 1), ("<html>", 0),
  ])
  func `what is not JSON is refused at the right byte`(text: String, offset: Int) {
    #expect {
      try parse(text)
    } throws: { error in
      guard case MarkupError.json(_, let place) = error else { return false }
      return place == offset
    }
  }

  @Test(arguments: [
    (#"{"a": 1, "b": {"c": [2, 3], "d": tru}, "e": 4}"#, #"{"a":1,"b":{"c":[2,3]}}"#),
    (#"{"a": "x", "b": "she said "no" to"#, #"{"a":"x","b":"she said "}"#),
    (#"{"a": "caf\u00e", "b": 1} and more"#, "{\"a\":\"caf\u{FFFD}\",\"b\":1}"), ("[1, [2", "[1,[2]]"),
    ("{", "{}"),
  ])
  func `what stands before a fault can be salvaged`(text: String, expected: String) throws {
    #expect(JSONValue.salvaged(from: Array(text.utf8)[...]) == (try parse(expected)))
  }

  @Test func `nothing can be salvaged where nothing is`() {
    for text in ["", "nul", "<a>"] { #expect(JSONValue.salvaged(from: Array(text.utf8)[...]) == nil) }
    let deep = String(repeating: #"[{"a":"#, count: 100_000)
    #expect(JSONValue.salvaged(from: Array(deep.utf8)[...]) != nil)
  }

  @Test func `depth has a limit`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try parse(nested(64)) }
    #expect(throws: MarkupError.self) { try parse(nested(65)) }
    #expect(throws: MarkupError.self) { try parse(nested(200_000)) }
  }
}
