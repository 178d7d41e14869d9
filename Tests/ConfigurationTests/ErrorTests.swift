import Testing

@testable import Configuration

@Suite struct ErrorTests {
  @Test func `an unknown key names the nearest of its section`() {
    #expect(
      complaints(about: "poll:\n  intervall: 5m\n") == [
        "winnow.yaml:2: poll has no key \"intervall\"; the nearest known key is poll.interval"
      ])
  }

  @Test func `a key of another section is pointed to`() {
    #expect(
      complaints(about: "fetch:\n  min_interval: 5m") == [
        "winnow.yaml:2: fetch has no key \"min_interval\"; the nearest known key is poll.min_interval"
      ])
    #expect(
      complaints(about: "host_delay: 5s") == [
        "winnow.yaml:1: there is no section \"host_delay\"; the nearest known key is fetch.host_delay"
      ])
  }

  @Test func `an unknown section names the nearest`() {
    #expect(
      complaints(about: "\nfetsh:\n  timeout: 5s\n") == [
        "winnow.yaml:2: there is no section \"fetsh\"; the nearest known key is fetch"
      ])
  }

  @Test func `a selector that cannot be read is told with its line`() {
    #expect(
      complaints(
        about: """
          extract:
            sites:
              example.org:
                keep: [".a", "p:hover"]
                titel: h1
              https://example.net/: {drop: .b}
              example.com: .c
          """) == [
          "winnow.yaml:4: keep of example.org is no selector that winnow knows, from \":hover\" on",
          "winnow.yaml:5: titel of example.org is unknown; the nearest known key is title",
          "winnow.yaml:6: \"https://example.net/\" wants a host such as example.org, without scheme and path",
          "winnow.yaml:7: \"example.com\" wants keep, drop, title, authors or published, not \".c\"",
        ])
  }

  @Test func `all errors of a file are told, in the order of lines`() {
    let lines = complaints(
      about: """
        log: {level: loud}
        poll:
          interval: [1h]
          concurrency: 0
          concurrency: 5
          max_interval: 1h
        feeds:
          - news.example/feed
        outptu: {}
        poll: {}
        """
    ).map { String($0.prefix { $0 != " " }) }
    #expect(lines == [1, 3, 4, 5, 8, 9, 10].map { "winnow.yaml:\($0):" })
  }

  @Test(arguments: [
    ("poll: {concurrency: many}", "poll.concurrency wants a whole number, not \"many\""),
    ("poll: {concurrency: \"4\"}", "poll.concurrency wants a whole number, not the string \"4\""),
    ("poll: {concurrency: 10001}", "poll.concurrency wants 1 to 10000, not 10001"),
    ("poll: {interval: 30}", "poll.interval wants a duration such as 30s, 15m, 24h or 7d, not \"30\""),
    ("poll: {interval: 10ms}", "poll.interval wants 100ms to 365d, not 10ms"),
    (
      "poll: {interval: 9999999999999999d}",
      "poll.interval wants a duration such as 30s, 15m, 24h or 7d, not \"9999999999999999d\""
    ),
    ("fetch: {max_page_bytes: 100MiB}", "fetch.max_page_bytes wants 1KiB to 64MiB, not 100MiB"),
    (
      "fetch: {max_page_bytes: big}",
      "fetch.max_page_bytes wants a size such as 1024, 64KiB or 1MiB, not \"big\""
    ),
    ("fetch: {allow_private: yes}", "fetch.allow_private wants true or false, not \"yes\""),
    ("fetch: {allow_private: }", "fetch.allow_private wants a value, not nothing"),
    ("fetch: {allow_private: {a: b}}", "fetch.allow_private wants a value, not a mapping"),
    (
      "fetch: {user_agent_contact: our office}",
      "fetch.user_agent_contact wants a URL or an e-mail address, not \"our office\""
    ),
    (
      "extract: {full_text: sometimes}",
      "extract.full_text wants one of auto, always, never, not \"sometimes\""
    ),
    ("output: {dir: out}", "output.dir wants an absolute path, not \"out\""),
    ("log: loud", "log wants keys and values, not \"loud\""),
    ("- https://news.example/", "wants sections such as poll: and feeds:, not a list"),
  ])
  func `what cannot be taken is told in a sentence`(yaml: String, sentence: String) {
    #expect(complaints(about: yaml) == ["winnow.yaml:1: \(sentence)"])
  }

  @Test func `a key set twice is an error that names both lines`() {
    #expect(
      complaints(about: "poll:\n  interval: 2h\n  # again\n  interval: 3h\n") == [
        "winnow.yaml:4: \"interval\" is already set on line 2"
      ])
    #expect(
      complaints(about: "poll: {interval: 2h, interval: 3h}") == ["winnow.yaml:1: \"interval\" is set twice"])
  }

  @Test func `broken syntax is told with its line`() {
    #expect(
      complaints(about: "poll:\n\tinterval: 2h\n").first?.hasPrefix("winnow.yaml:2: is not YAML:") == true)
    #expect(complaints(about: "poll: {interval: 2h\nfeeds: [\n").first?.contains("is not YAML:") == true)
    #expect(
      complaints(about: "log:\n  level: \u{01}\n").first?.hasPrefix("winnow.yaml:2: is not YAML:") == true)
    #expect(complaints(about: "poll:\n---\nfetch:\n").first?.hasPrefix("winnow.yaml:2: is not YAML:") == true)
  }

  @Test func `bytes that are no text are told with their line`() {
    #expect(
      throws: ConfigurationError.invalid([.error("is not UTF-8", at: SourcePosition(file: "w", line: 2))])
    ) {
      _ = try parse(yaml: Array("# news\n# ".utf8) + [0xEF, 0xF0], name: "w")
    }
  }

  @Test func `aliases that multiply are refused`() {
    let bomb = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n") { text, level in
      text
        + "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", "))]\n"
    }
    #expect(complaints(about: bomb) == ["winnow.yaml: has too many parts"])
  }
}
