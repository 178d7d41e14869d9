import Markup
import News
import Testing

@testable import Configuration

@Suite struct SettingsTests {
  @Test(arguments: ["", "\n", "# nothing\n", "poll:\nfeeds:\n", "---\n", "\u{FEFF}", "poll: ~\n", "{}"])
  func `nothing said means the defaults`(yaml: String) throws {
    let configuration = try reading(yaml)
    #expect(configuration.settings == Settings())
    #expect(configuration.feeds.isEmpty)
    #expect(configuration.warnings.isEmpty)
  }

  @Test func `each kind of value is read`() throws {
    let settings = try reading(
      """
      poll: {interval: 90m, concurrency: 4}
      fetch:
        user_agent_contact: mailto:desk@news.example
        allow_private: True
        max_feed_bytes: 64KiB
        timeout: "2m"
        robots: all
        max_crawl_delay: 30s
      extract:
        full_text: never
        retry_for: 7d
      output:
        dir: /srv/news/out
        blocks: true
      log:
        level: debug
      """
    ).settings
    #expect(settings.poll.interval == .seconds(5400))
    #expect(settings.poll.concurrency == 4)
    #expect(settings.fetch.userAgentContact == "mailto:desk@news.example")
    #expect(settings.fetch.allowPrivate)
    #expect(settings.fetch.maxFeedBytes == 65_536)
    #expect(settings.fetch.timeout == .seconds(120))
    #expect(settings.fetch.robots == .all)
    #expect(settings.fetch.maxCrawlDelay == .seconds(30))
    #expect(settings.extract.fullText == .never)
    #expect(settings.extract.retryFor == .seconds(7 * 86_400))
    #expect(settings.output.directory == "/srv/news/out")
    #expect(settings.output.blocks)
    #expect(settings.log.level == .debug)
  }

  @Test func `what is said of a site is read`() throws {
    let sites = try reading(
      """
      extract:
        sites:
          Example.org: {keep: .story, drop: [".promo", "#x > p"], title: h1, authors: ".by a", published: time}
      """
    ).settings.extract.sites
    let site = try #require(sites["example.org"])
    #expect(site.keep.map(\.text) == [".story"])
    #expect(site.drop.map(\.text) == [".promo", "#x > p"])
    #expect([site.title, site.authors, site.published].map { $0?.text } == ["h1", ".by a", "time"])
  }

  @Test func `a mark at the start and line ends of Windows change nothing`() throws {
    let settings = try reading("\u{FEFF}poll:\r\n  interval: 2h\r\n  concurrency: 7\r\n").settings
    #expect(settings.poll.interval == .seconds(7200))
    #expect(settings.poll.concurrency == 7)
  }

  @Test func `a line is counted once where lines end as on Windows`() {
    #expect(
      complaints(about: "poll:\r\n  concurrency: 7\r\n  interval: soon\r\n") == [
        "winnow.yaml:3: poll.interval wants a duration such as 30s, 15m, 24h or 7d, not \"soon\""
      ])
  }

  @Test func `no pause between requests is no pause between pages`() throws {
    #expect(try reading("fetch: {host_delay: 0s, page_delay: 9s}").settings.fetch.pageDelay == .zero)
    #expect(try reading("fetch: {host_delay: 2s}").settings.fetch.pageDelay == .seconds(5))
  }

  @Test func `one directory holds everything for a trial`() {
    let output = Settings().placed(under: "/tmp/try/").output
    #expect(output.stateDirectory == "/tmp/try/state")
    #expect(output.directory == "/tmp/try/out")
  }
}
