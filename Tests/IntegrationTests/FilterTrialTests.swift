import TestSupport
import Testing

/// `winnow check --try`.
@Suite struct FilterTrialTests {
  private let yaml = """
    filters:
      exclude:
        - rights: [noai, ai-train=no, tdm=1]
        - {title: "horoscope*", language: en}
    feeds:
      - url: https://a.example/feed
        include: [{author: "ann *"}]
    """

  private func trial(_ lines: [String]) async throws -> Program.Outcome {
    try await withTemporaryFolder { folder in
      let file = try folder.write(yaml, to: "winnow.yaml")
      return try await Program.run(
        ["check", "--config", file, "--try", "-"], input: lines.joined(separator: "\n") + "\n")
    }
  }

  @Test func `each line is answered with its verdict and the rule`() async throws {
    let outcome = try await trial([
      #"{"url":"https://b.example/1","title":"Horoscopes of May","lang":"en-GB"}"#,
      #"{"url":"https://b.example/2","title":"Horoscopes of May","lang":"de"}"#,
      #"{"url":"https://a.example/3","feed_url":"https://a.example/feed","authors":[{"name":"Ann Lee"}]}"#,
      #"{"url":"https://a.example/4","feed_url":"https://a.example/feed","authors":[{"name":"Joann Lee"}]}"#,
    ])
    #expect(outcome.status == 0)
    let lines = outcome.lines.map { $0.split(separator: "\t").map(String.init) }
    #expect(lines.map(\.first) == ["dropped", "kept", "kept", "dropped"])
    #expect(lines[0][1].hasSuffix("winnow.yaml:4 title: horoscope*; language: en"))
    #expect(lines[1][1] == "no rule of exclude matches")
    #expect(lines[2][1].hasPrefix("include ") && lines[2][1].hasSuffix("winnow.yaml:7 author: ann *"))
    #expect(lines[3][1...] == ["no rule of include matches", "https://a.example/4"])
  }

  @Test func `rights are found by value and by name, wherever they stand in the record`() async throws {
    let outcome = try await trial([
      #"{"id":"1","rights":{"robots":["noarchive","noai"]}}"#,
      #"{"id":"2","rights":{"content_signal":{"search":"yes","ai-train":"no"}}}"#,
      #"{"id":"3","rights":{"content_signal":"search=yes, ai-train=no"}}"#,
      #"{"id":"4","rights":{"tdm":1}}"#,
      #"{"id":"5","rights":{"robots":["noimageai"],"tdm":0}}"#,
    ])
    #expect(
      outcome.lines.map { $0.prefix { $0 != "\t" } } == ["dropped", "dropped", "dropped", "dropped", "kept"])
  }

  @Test func `a line that is no record is told, and the others are answered`() async throws {
    let outcome = try await trial([#"{"id":"1"}"#, "[]", #"{"id":"2"}"#])
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 2)
    #expect(outcome.complaints.contains("-:2: not a JSON object"))
  }

  @Test func `a pattern that cannot be read stops everything, with its line`() async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write("filters:\n  exclude:\n    - title: '*'\n", to: "winnow.yaml")
      let outcome = try await Program.run(["check", "--config", file])
      #expect(outcome.status == 78)
      #expect(outcome.complaints.contains("winnow.yaml:3: title of a filter wants words"))
    }
  }
}
