import News
import Testing

@Suite struct ArticleFormsTests {
  private func article(_ blocks: Block...) -> Article {
    var article = Article()
    article.blocks = blocks
    return article
  }

  @Test func `a body becomes Markdown`() {
    let body = article(
      Block(.heading(level: 2), "What comes\nthen"), Block(.paragraph, "One."), Block(.quote, "Two.\nThree."),
      Block(.list, "a\nb"), Block(.code, "x = `y`"), Block(.table, "Year\tBoats\n2023\t12\n2024"))
    #expect(
      body.markdown == """
        ## What comes then

        One.

        > Two.
        > Three.

        - a
        - b

        ```
        x = `y`
        ```

        | Year | Boats |
        | --- | --- |
        | 2023 | 12 |
        | 2024 |  |
        """)
  }

  @Test(arguments: [
    ("1. May is a holiday", "1\\. May is a holiday"), ("# no heading", "\\# no heading"),
    ("- no item", "\\- no item"),
    ("a * b _c_ [d](e) <f>", "a \\* b \\_c\\_ \\[d\\](e) \\<f>"), ("2 + 2 = 4 - 0", "2 + 2 = 4 - 0"),
    ("Bread & butter &amp;", "Bread \\& butter \\&amp;"), ("C:\\x", "C:\\\\x"),
  ])
  func `what would be markup is text`(text: String, markdown: String) {
    #expect(article(Block(.paragraph, text)).markdown == markdown)
  }

  @Test func `a fence is longer than what it holds`() {
    #expect(article(Block(.code, "```")).markdown == "````\n```\n````")
  }

  @Test func `a body becomes HTML that does nothing`() {
    let body = article(
      Block(.heading(level: 3), "A & B"), Block(.paragraph, "<script>alert(\"x\")</script>\nTwo"),
      Block(.list, "a\nb"), Block(.quote, "q"), Block(.code, "if a < b {\n}"), Block(.table, "1\t2"))
    #expect(
      body.html == """
        <h3>A &amp; B</h3>
        <p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<br>Two</p>
        <ul><li>a</li><li>b</li></ul>
        <blockquote><p>q</p></blockquote>
        <pre><code>if a &lt; b {
        }</code></pre>
        <table><tr><td>1</td><td>2</td></tr></table>
        """)
  }

  @Test func `links stand in both forms, and none can do harm`() {
    let url = "https://paper.example/a?b=1&c=(2)"
    let body = article(
      Block(.paragraph, "- See *this* piece", links: [Link(6..<12, url: url)]),
      Block(.list, "One\nTwo", links: [Link(4..<7, url: "https://paper.example/2")]),
      Block(.table, "a\tb", links: [Link(2..<3, url: "https://paper.example/\"onclick=")]),
      Block(.paragraph, "short", links: [Link(2..<90, url: url), Link(3..<3, url: url)]))
    #expect(
      body.markdown == #"""
        \- See [\*this\*](<https://paper.example/a?b=1&c=(2)>) piece

        - One
        - [Two](https://paper.example/2)

        | a | [b](https://paper.example/"onclick=) |
        | --- | --- |

        short
        """#)
    #expect(
      body.html == """
        <p>- See <a href="https://paper.example/a?b=1&amp;c=(2)">*this*</a> piece</p>
        <ul><li>One</li><li><a href="https://paper.example/2">Two</a></li></ul>
        <table><tr><td>a</td><td><a href="https://paper.example/&quot;onclick=">b</a></td></tr></table>
        <p>short</p>
        """)
  }
}
