import Testing

@testable import Markup

/// The tokenizer without a tree (HTML Standard §13.2.5).
@Suite struct HTMLTokenizerTests {
  @Test func `characters come in one run, with what references stand for`() {
    #expect(tokens("a &amp; &#8217;\r\n1 < 2<p>") == ["'a & \u{2019}\n1 < 2'", "<p>"])
  }

  @Test func `NUL is a token of its own, so that tree construction may drop it`() {
    #expect(tokens("a\0b\0\0") == ["'a'", "NUL", "'b'", "NUL", "NUL"])
  }

  @Test func `the content of a title ends at its own end tag, and knows no NUL`() {
    #expect(
      tokens("<title>a</b>&lt;\0</titles></title x>c") == [
        "<title>", "'a</b><\u{FFFD}</titles>'", "</title>", "'c'",
      ])
  }

  @Test func `a script is told by its place, and a comment in it may hide its end tag`() {
    let script = "<!--<script></script>-->"
    #expect(tokens("<script>\(script)</script>") == ["<script>", "script \(script)", "</script>"])
  }

  @Test func `styles are passed over, what is plain text has no end`() {
    #expect(tokens("<style>a</style>b") == ["<style>", "''", "</style>", "'b'"])
    #expect(tokens("<plaintext></plaintext>") == ["<plaintext>", "'</plaintext>'"])
  }

  @Test func `tree construction says whether CDATA is a section or a comment`() {
    #expect(tokens("<![CDATA[a>]]>b", cdata: .cdataSection) == ["CDATA?", "'a>'", "'b'"])
    #expect(tokens("<![CDATA[a>]]>b", cdata: .bogusComment) == ["CDATA?", "comment", "']]>b'"])
  }

  @Test func `of two attributes of a name the first counts`() {
    #expect(tokens("<img alt=a ALT=b title='c'/>") == ["<img alt=a title=c />"])
  }

  @Test func `a tag that the document ends in is dropped`() {
    #expect(tokens("a<img alt='b") == ["'a'"])
    #expect(tokens("a</p ") == ["'a'"])
  }

  @Test func `a doctype tells whether it asks for quirks mode`() {
    #expect(tokens("<!DOCTYPE html><!DOCTYPE x><!-- c -->") == ["doctype", "quirky doctype", "comment"])
  }
}

extension HTMLTokenizerTests {
  /// The tokens of a source, with the states that tree construction chooses after start tags and `<![CDATA[`.
  private func tokens(_ html: String, cdata: HTMLTokenizer.State = .bogusComment) -> [String] {
    let bytes = Array(html.utf8)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var tokens = TokenList(bytes: bytes, cdata: cdata)
      tokens.tokenizer.begin(unsafe Source(buffer), in: .data)
      while tokens.appendNext() {}
      return tokens.names
    }
  }
}

private struct TokenList: ~Copyable {
  let bytes: [UInt8]
  let cdata: HTMLTokenizer.State
  var names: [String] = []
  var tokenizer = HTMLTokenizer()
  private var tag = TagToken()
  private var text = TextBuffer()

  init(bytes: [UInt8], cdata: HTMLTokenizer.State) {
    self.bytes = bytes
    self.cdata = cdata
  }

  /// False at the end of the source.
  mutating func appendNext() -> Bool {
    switch tokenizer.next(&tag, &text) {
    case .startTag(let name):
      names.append(startTag(name))
      tokenizer.state = HTMLTokenizer.State(contentOf: name)
    case .endTag(let name): names.append("</\(name.knownName ?? "?")>")
    case .characters:
      names.append("'\(string(text.array()))'")
      text.dropRun()
    case .null: names.append("NUL")
    case .script(let start, let end): names.append("script \(string(bytes[Int(start)..<Int(end)]))")
    case .comment: names.append("comment")
    case .doctype(let isQuirky): names.append(isQuirky ? "quirky doctype" : "doctype")
    case .cdataOpen:
      names.append("CDATA?")
      tokenizer.state = cdata
    case .endOfFile: return false
    }
    return true
  }

  private func startTag(_ name: HTMLTag) -> String {
    var words = [name.knownName ?? "?"]
    for index in 0..<tag.attributes.count {
      let attribute = tag.attributes[index]
      let value = bytes[Int(attribute.start)...].prefix(Int(attribute.length))
      words.append("\(HTMLAttribute(rawValue: attribute.id).knownName ?? "?")=\(string(value))")
    }
    if tag.isSelfClosing { words.append("/") }
    return "<\(words.joined(separator: " "))>"
  }

  private func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
