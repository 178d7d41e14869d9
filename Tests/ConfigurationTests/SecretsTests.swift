import Foundation
import News
import TestSupport
import Testing

@testable import Configuration

@Suite struct SecretsTests {
  /// Loads the feeds of a folder's `winnow.yaml`, which may name the folder as `HERE`.
  private func loading(
    _ feeds: String, in folder: TemporaryFolder, environment: [String: String] = [:], mode: Int = 0o600
  ) throws -> LoadedConfiguration {
    let file = try folder.write(
      "feeds:\n" + feeds.replacing("HERE", with: folder.path) + "\n", to: "winnow.yaml")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return try load(file: file, environment: environment)
  }

  private func secret(_ text: String, _ name: String, in folder: TemporaryFolder, mode: Int = 0o600) throws {
    let file = try folder.write(text, to: name)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
  }

  private func headers(_ feed: ConfiguredFeed) throws -> [String] {
    let url = try #require(WebURL(feed.subscription.url))
    return feed.credentials?.headers(for: url).map { "\($0.name): \($0.value)" } ?? []
  }

  @Test func `by files, by systemd's credentials, and by headers`() async throws {
    try await withTemporaryFolder { folder in
      try secret("open sesame\n", "password", in: folder)
      try secret("t0ken", "token", in: folder)
      let loaded = try loading(
        """
          - {url: https://a.example/, basic: {user: Aladdin, password_file: HERE/password}}
          - {url: https://b.example/, bearer_file: {credential: token}}
          - {url: https://c.example/, headers: {X-Key: {file: HERE/token}, X-Plain: yes}}
        """, in: folder, environment: ["CREDENTIALS_DIRECTORY": folder.path])
      #expect(
        try loaded.feeds.map(headers) == [
          ["Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="], ["Authorization: Bearer t0ken"],
          ["X-Key: t0ken", "X-Plain: yes"],
        ])
      #expect(loaded.warnings.isEmpty && !loaded.feeds.contains(where: \.lacksSecrets))
    }
  }

  @Test func `a user in the address becomes basic authentication, and leaves the address`() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("https://Aladdin:open%20sesame@b.example/feed?x\n", to: "feeds.d/a.txt")
      let loaded = try loading("  - \"https://Aladdin:open%20sesame@a.example/feed\"", in: folder)
      #expect(loaded.feeds.map(\.subscription.url) == ["https://a.example/feed", "https://b.example/feed?x"])
      for feed in loaded.feeds {
        #expect(try headers(feed) == ["Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="])
      }
      try #require(loaded.warnings.map(\.file) == ["\(folder.path)/feeds.d/a.txt"])
      #expect(loaded.warnings[0].message.contains("can be read by every user"))
      var dumped = ""
      dump(loaded, to: &dumped)
      #expect(!dumped.contains("sesame") && !"\(loaded)".contains("sesame"))
      #expect(loaded.feed(at: "https://x:y@A.example/feed#z")?.subscription.url == "https://a.example/feed")
    }
  }

  @Test func `what all can read, and what goes over http, is warned of`() async throws {
    try await withTemporaryFolder { folder in
      try secret("x", "password", in: folder, mode: 0o644)
      let loaded = try loading(
        """
          - {url: https://a.example/, basic: {user: u, password_file: HERE/password}}
          - {url: http://b.example/, headers: {X-Key: k}}
        """, in: folder, mode: 0o640)
      try #require(loaded.warnings.map(\.line) == [2, 3])
      #expect(loaded.warnings[0].message.contains("every user of this machine"))
      #expect(loaded.warnings[1].message.contains("in clear over http"))
    }
  }

  @Test func `a feed whose secret is missing, empty or too much is listed and not polled`() async throws {
    try await withTemporaryFolder { folder in
      try secret("\n", "empty", in: folder)
      try secret("one\ntwo\n", "two", in: folder)
      try secret("caf\u{E9}", "accent", in: folder)
      let loaded = try loading(
        """
          - {url: https://a.example/, bearer_file: HERE/missing}
          - {url: https://b.example/, bearer_file: HERE/empty}
          - {url: https://c.example/, bearer_file: HERE/two}
          - {url: https://d.example/, bearer_file: HERE/accent}
          - {url: https://e.example/, bearer_file: {credential: x}}
          - https://f.example/
        """, in: folder)
      #expect(loaded.feeds.map(\.lacksSecrets) == [true, true, true, true, true, false])
      #expect(loaded.omissions.map(\.line) == [2, 3, 4, 5])
      #expect(loaded.warnings.last?.message.contains("$CREDENTIALS_DIRECTORY is not set") == true)
    }
  }

  @Test func `what cannot be meant is told with its line, and no secret with it`() {
    let yaml = """
      feeds:
        - url: https://a.example/
          basic: {user: "a:b", password_file: /x}
        - url: https://a.example/
          basic: {user: a, password: hunter2}
        - url: https://a.example/
          bearer_file: token
        - url: https://a.example/
          headers: {User-Agent: x}
        - url: https://a.example/
          headers: {"X Key": hunter2}
        - url: https://a.example/
          headers: {X-Key: "hunter2\\n"}
        - url: https://a.example/
          bearer_file: {credential: ../x}
        - url: https://a:hunter2@a.example/
          basic: {user: a, password_file: /x}
        - url: https://b.example/
          bearer_file: /x
          headers: {authorization: hunter2}
        - url: https://b.example/
          basic: {user: a}
      """
    let told = complaints(about: yaml)
    #expect(
      told.map { $0.prefix { $0 != " " } }
        == [3, 5, 7, 9, 11, 13, 15, 16, 18, 22].map { "winnow.yaml:\($0):" })
    #expect(!told.contains { $0.contains("hunter2") })
    #expect(told[3].contains("winnow sets itself"))
  }

  @Test func `a file needs no password`() async throws {
    try await withTemporaryFolder { folder in
      _ = #expect(throws: ConfigurationError.self) {
        try loading("  - {url: file:///x.xml, headers: {X-Key: k}}", in: folder)
      }
    }
  }
}
