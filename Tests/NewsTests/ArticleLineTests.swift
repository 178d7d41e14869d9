import News
import Testing

@Suite struct ArticleLineTests {
  @Test func `identity comes first and long strings last`() {
    let text = String(decoding: line("Body.").numbered(maxBytes: 1000), as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"id":"a_x","rev":0,"seq":7,"event":"article","emitted_at":"1970-01-01T00:00:00Z","v":1,"#))
    #expect(text.hasSuffix(#","text":"Body."}"# + "\n"))
  }

  @Test func `a line that is too long is cut at a character, and says so`() {
    let long = line(String(repeating: "мир \"и\" труд\n", count: 500))
    for limit in 700...760 {
      let bytes = long.numbered(maxBytes: limit)
      #expect(bytes.count <= limit)
      #expect(bytes.count > limit - 40)
      let text = String(validating: bytes, as: UTF8.self)
      #expect(text?.contains(#""truncated":["text"]"#) == true)
      #expect(text?.hasSuffix("\"}\n") == true)
    }
  }

  @Test func `the room of the widest number is kept free, and no more`() {
    let whole = line("Body.").numbered(maxBytes: 1000)
    let exact = line("Body.").unnumbered(maxBytes: whole.count, widestSeq: 9)
    #expect(exact.numbered(9).count == whole.count)
    #expect(!String(decoding: exact.numbered(9), as: UTF8.self).contains("truncated"))
    let wider = line("Body.").unnumbered(maxBytes: whole.count, widestSeq: 10)
    #expect(String(decoding: wider.numbered(10), as: UTF8.self).contains(#""seq":10,"#))
    #expect(String(decoding: wider.numbered(10), as: UTF8.self).contains("truncated"))
  }

  @Test func `blocks go before the text is cut`() {
    var both = line(String(repeating: "word ", count: 100))
    both.extras = .blocks
    #expect(
      String(decoding: both.numbered(maxBytes: 5000), as: UTF8.self).contains(
        #""blocks":[{"type":"paragraph""#))
    let slim = String(decoding: both.numbered(maxBytes: 1000), as: UTF8.self)
    #expect(slim.contains(#""truncated":["blocks"]"#))
    #expect(slim.hasSuffix("word \"}\n"))
  }

  @Test func `HTML goes before Markdown, and Markdown before blocks`() {
    var all = line(String(repeating: "word ", count: 100))
    all.extras = [.blocks, .markdown, .html]
    let whole = String(decoding: all.numbered(maxBytes: 5000), as: UTF8.self)
    #expect(whole.contains(#""markdown":"word "#) && whole.hasSuffix("word </p>\"}\n"))
    let slimmer = String(decoding: all.numbered(maxBytes: whole.utf8.count - 100), as: UTF8.self)
    #expect(slimmer.contains(#""truncated":["html"]"#) && slimmer.contains(#""markdown":"#))
    let slimmest = String(decoding: all.numbered(maxBytes: 1000), as: UTF8.self)
    #expect(slimmest.contains(#""truncated":["html","markdown","blocks"]"#))
  }

  @Test func `a guid of a megabyte does not break the limit`() throws {
    var huge = line(String(repeating: "word ", count: 5000))
    huge.guid = String(repeating: "я", count: 500_000)
    huge.article.tags = Array(repeating: String(repeating: "t", count: 3000), count: 500)
    let bytes = huge.numbered(maxBytes: 65_536)
    #expect(bytes.count <= 65_536)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    #expect(text.contains(#""truncated":["metadata"]"#))
    #expect(text.contains("word word"))
  }

  @Test(arguments: [
    ("", 0), ("one", 1), ("well-known facts", 3), ("it's 5 o'clock", 3), ("Ким Чен Ын поехал", 4),
    ("東京都庁", 2),
    ("今日は rain 3 mm", 5),
  ])
  func `words are counted as a newsroom counts them`(text: String, words: Int) {
    #expect(wordCount(of: text) == words)
  }

  private func line(_ text: String) -> ArticleLine {
    var article = Article()
    article.title = "Title"
    article.blocks = [Block(.paragraph, text)]
    return ArticleLine(id: "a_x", emittedAt: .epoch, article: article)
  }

  @Test func `the schema knows every warning`() {
    for warning in Warning.allCases { #expect(ArticleLine.schema.contains("\"\(warning.rawValue)\"")) }
  }
}

extension ArticleLine {
  fileprivate func numbered(maxBytes: Int) -> [UInt8] {
    unnumbered(maxBytes: maxBytes, widestSeq: 7).numbered(7)
  }
}
