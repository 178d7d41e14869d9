import News
import Testing

@testable import Fetching

/// What RFC 9309 says, by section.
@Suite struct RobotsRulesTests {
  private func allows(_ robots: String, _ path: String, agent: String = "winnow") throws -> Bool {
    let url = try #require(WebURL("https://site.example" + path))
    return RobotsRules(robots.utf8, agent: agent).allows(url)
  }

  @Test func `without a file, or without a group for us, everything is allowed`() throws {
    #expect(try allows("", "/a"))
    #expect(try allows("User-agent: other\nDisallow: /\n", "/a"))
    #expect(try allows("Disallow: /\n", "/a"))
  }

  @Test func `our own group holds instead of that for everybody, and in any case`() throws {
    let robots = "User-agent: *\nDisallow: /\n\nUser-agent: WINNOW/2\nDisallow: /private\n"
    #expect(try allows(robots, "/a"))
    #expect(try !allows(robots, "/private/a"))
    #expect(try !allows(robots, "/a", agent: "other"))
  }

  @Test func `of a group's name the token counts, and who has a longer name is another`() throws {
    let robots = "User-agent: *\nDisallow: /\nUser-agent: Foo Bar/1.0 (news)\nDisallow:\n"
    #expect(try allows(robots, "/a", agent: "foo/2"))
    #expect(try !allows(robots, "/a", agent: "Foo Bar"))
    #expect(try !allows(robots, "/a", agent: "foobar"))
  }

  @Test func `an empty group of our own allows everything`() throws {
    #expect(try allows("User-agent: *\nDisallow: /\nUser-agent: winnow\n", "/a"))
    #expect(try allows("User-agent: *\nDisallow: /\nUser-agent: winnow\nDisallow:\n", "/a"))
  }

  @Test func `groups for one agent are merged, and lines of others end none`() throws {
    let robots = """
      User-agent: winnow
      Disallow: /a
      User-agent: other
      Disallow: /
      User-agent: winnow
      Sitemap: https://site.example/map.xml
      Unheard-of: yes
      User-agent: third
      Disallow: /b
      """
    #expect(try !allows(robots, "/a"))
    #expect(try !allows(robots, "/b"))
    #expect(try !allows(robots, "/b", agent: "third"))
    #expect(try allows(robots, "/c"))
  }

  @Test func `the longest path wins, and of equals the one that allows`() throws {
    let robots = "User-agent: *\nDisallow: /news/\nAllow: /news/open\nDisallow: /same\nAllow: /same\n"
    #expect(try allows(robots, "/news/open/1"))
    #expect(try !allows(robots, "/news/1"))
    #expect(try allows(robots, "/same"))
  }

  @Test(arguments: [
    ("/*.pdf$", "/a/b.pdf", false), ("/*.pdf$", "/a/b.pdf?x", true), ("/*.pdf", "/a/b.pdf?x", false),
    ("*/print", "/a/print", false), ("/a*b*c", "/a--b--c--", false), ("/a*b*c", "/a--c--b--", true),
    ("/fish$", "/fish", false), ("/fish$", "/fish/", true), ("/a$b", "/a$b", false), ("/**a", "/x/a", false),
    ("/*ab$", "/abab", false), ("private", "/private", true), ("/%2A", "/*", false), ("/%24", "/$", false),
  ])
  func `a star stands for anything and a dollar at the end for the end`(
    path: String, url: String, allowed: Bool
  ) throws {
    #expect(try allows("User-agent: *\nDisallow: \(path)\n", url) == allowed)
  }

  @Test(arguments: [
    ("/café", "/caf%C3%A9"), ("/caf%c3%a9", "/café"), ("/%62%61%7A", "/baz"), ("/baz", "/%62%61%7a"),
    ("/a b", "/a%20b"), ("/a%2Fb", "/a%2fb"), ("/a?q=%7E", "/a?q=~"), ("/100%", "/100%25"),
  ])
  func `escapes are compared by what they stand for`(path: String, url: String) throws {
    #expect(try !allows("User-agent: *\nDisallow: \(path)\n", url))
  }

  @Test func `an escaped slash is no slash`() throws {
    #expect(try allows("User-agent: *\nDisallow: /a/b\n", "/a%2Fb"))
  }

  @Test(arguments: ["\u{FEFF}", "\r\n\r", "# hello\n", "  \t"])
  func `marks, blank lines, comments and every line end are understood`(start: String) throws {
    let robots = "\(start)user-agent : * # all\r  DISALLOW:/a#b\r\nAllow: /a/b  \n"
    #expect(try !allows(robots, "/a"))
    #expect(try allows(robots, "/a/b"))
  }

  @Test func `a forgotten colon is forgiven, and three words are no line`() throws {
    #expect(try !allows("User-agent *\nDisallow /\n", "/a"))
    #expect(try allows("User-agent: *\nDisallow / all\n", "/a"))
  }

  @Test func `the file itself is always allowed`() throws {
    #expect(try allows("User-agent: *\nDisallow: /\n", "/robots.txt"))
  }

  @Test func `what is beyond 500 KiB is not read`() throws {
    let filling = String(repeating: "#\n", count: 250 << 10)
    #expect(try !allows("User-agent: *\nDisallow: /\n" + filling, "/a"))
    #expect(try allows(filling + "User-agent: *\nDisallow: /\n", "/a"))
  }

  @Test func `pauses, licence, sitemaps and signals are read`() throws {
    let robots = """
      License: https://site.example/terms.xml
      User-agent: *
      Crawl-delay: 2.5
      Content-Signal: search=yes, ai-train=no
      Content-Signal: /open/ ai-train=yes
      Content-Usage: train-ai=n
      Allow: /
      User-agent: other
      Crawl-delay: 90
      Content-Signal: search=no
      Disallow: /
      Sitemap: https://site.example/map.xml
      """
    let rules = RobotsRules(robots.utf8, agent: "winnow")
    #expect(rules.crawlDelay == .milliseconds(2500))
    #expect(rules.sitemaps == ["https://site.example/map.xml"])
    let rights = rules.rights(of: try #require(WebURL("https://site.example/a")))
    #expect(rights.robots == .allowed)
    #expect(rights.contentSignal == "search=yes, ai-train=no")
    #expect(rights.contentUsage == "train-ai=n")
    #expect(rights.license == "https://site.example/terms.xml")
    let open = rules.rights(of: try #require(WebURL("https://site.example/open/a")))
    #expect(open.contentSignal == "ai-train=yes")
  }

  @Test(arguments: ["soon", "-5", "", "nan", "inf", "1e999"])
  func `a pause that is no number of seconds is none, or a day at most`(delay: String) {
    let rules = RobotsRules("User-agent: *\nCrawl-delay: \(delay)\n".utf8, agent: "winnow")
    #expect(rules.crawlDelay == nil || rules.crawlDelay == .seconds(86_400))
    #expect(rules.crawlDelay == nil || delay == "1e999")
  }

  @Test func `what is kept says the same when it is read again`() {
    let robots = """
      User-agent: winnow
      Disallow: /caf\u{E9}*.php$
      Allow: /index.html
      Disallow: /a$b
      Crawl-delay: 0.125
      Content-Signal: /x/ ai-train=no
      Content-Usage: train-ai=n
      License: /terms
      Sitemap: https://site.example/map.xml
      Disallow: /\(String(repeating: "\u{E9}", count: 8000))
      """
    let rules = RobotsRules(robots.utf8, agent: "winnow")
    #expect(rules.rules.count == 5)
    #expect(RobotsRules(stored: rules.stored) == rules)
  }

  /// A third of a gigabyte of comparisons, were each rule held against each byte; 36,000 rules that match nothing.
  @Test(.timeLimit(.minutes(1)), arguments: ["/*b", "/" + String(repeating: "*a", count: 8000) + "b"])
  func `a file made to harm costs little, and its site is left alone`(path: String) throws {
    let line = "Disallow: \(path)\n"
    let robots = "User-agent: *\n" + String(repeating: line, count: (500 << 10) / line.utf8.count - 1)
    let long = "/" + String(repeating: "a", count: 60_000)
    let rules = RobotsRules(robots.utf8, agent: "winnow")
    let url = try #require(WebURL("https://site.example" + long))
    let begun = ContinuousClock.now
    for _ in 0..<3 { _ = rules.allows(url) }
    #expect(begun.duration(to: .now) < .seconds(15))
    #expect(try allows(robots, "/short.html"))
  }

  @Test func `a question that would cost too much is answered with no`() throws {
    let robots = "User-agent: *\n" + String(repeating: "Disallow: /*b\n", count: 36_000)
    #expect(try !allows(robots, "/" + String(repeating: "a", count: 60_000)))
  }
}
