import Foundation
import News
import Testing

@testable import Configuration

@Suite final class LoadTests {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "winnow-configuration-\(UUID().uuidString)")

  init() throws {
    let lists = folder.appending(path: "feeds.d")
    try FileManager.default.createDirectory(at: lists, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var main: String { folder.appending(path: "winnow.yaml").path }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// The complaints about the folder, without its name.
  private func complaints() -> [String] {
    let issues: [ConfigurationIssue]
    do {
      issues = try load(file: main, environment: [:]).warnings
    } catch {
      issues = error.issues
    }
    return issues.map { $0.description.replacing(folder.path + "/", with: "") }
  }

  @Test func `lists are read after the file, by their names`() throws {
    try write("feeds: [https://main.example/]", to: "winnow.yaml")
    try write(
      "https://b.example/  # the second\r\n\r\n# none\r\nhttps://c.example/#top\r\n", to: "feeds.d/b.txt")
    try write(
      """
      <opml version="2.0"><body>
      <outline text="Folder">
        <outline text="A &amp; B" xmlUrl="https://a.example/?x=1&amp;y=2"/>
      </outline></body></opml>
      """, to: "feeds.d/a.opml")
    let feeds = try load(file: main, environment: [:]).feeds
    #expect(
      feeds.map(\.subscription) == [
        Subscription(url: "https://main.example/"),
        Subscription(url: "https://a.example/?x=1&y=2", title: "A & B", tags: ["Folder"]),
        Subscription(url: "https://b.example/"), Subscription(url: "https://c.example/#top"),
      ])
    #expect(feeds.map(\.origin.line) == [1, 3, 1, 4])
  }

  @Test func `wrong lists are told with file and line, all at once`() throws {
    try write("poll: {intervall: 1h}", to: "winnow.yaml")
    try write("https://b.example/\nnews.example\nhttp://\n", to: "feeds.d/b.txt")
    try write("<opml><body>\n<outline xmlUrl='http://'/>\n</body></opml>", to: "feeds.d/a.opml")
    try write("<html></html>", to: "feeds.d/c.opml")
    let lines = complaints().map { $0.split(separator: ": ", maxSplits: 1).map(String.init) }
    #expect(
      lines.map { $0[0] } == [
        "feeds.d/a.opml:2", "feeds.d/b.txt:2", "feeds.d/b.txt:3", "feeds.d/c.opml",
        "winnow.yaml:1",
      ])
    #expect(lines.first?[1] == "left out: feed address \"http://\" has no host")
  }

  @Test func `a bad line of a list is left out, and the rest runs`() throws {
    try write("feeds: [https://main.example/]", to: "winnow.yaml")
    try write("https://b.example/\nnews.example\nhttps://c.example/\n", to: "feeds.d/b.txt")
    try write(
      "<opml><body><outline xmlUrl='ftp://d.example/'/><outline xmlUrl='https://e.example/'/></body></opml>",
      to: "feeds.d/a.opml")
    let loaded = try load(file: main, environment: [:])
    #expect(
      loaded.feeds.map(\.subscription.url) == [
        "https://main.example/", "https://e.example/", "https://b.example/", "https://c.example/",
      ])
    #expect(loaded.omissions.map(\.line) == [1, 2])
  }

  @Test func `a line that is not UTF-8 is left out, a comment may be anything`() throws {
    try write("", to: "winnow.yaml")
    let bytes =
      Array("https://a.example/ # caf".utf8) + [0xE9] + Array("\nhttps://b.example/".utf8) + [0xE9, 0x0A]
    try Data(bytes).write(to: folder.appending(path: "feeds.d/a.txt"))
    #expect(try load(file: main, environment: [:]).feeds.map(\.subscription.url) == ["https://a.example/"])
    #expect(complaints() == ["feeds.d/a.txt:2: left out: is not UTF-8"])
  }

  @Test func `a blank in an address is encoded, whoever names it`() throws {
    let address = "http://a.example/rss.php?nm=2015|2016 -DVD&f=60"
    let encoded = "http://a.example/rss.php?nm=2015|2016%20-DVD&f=60"
    try write("feeds: ['\(address)']", to: "winnow.yaml")
    #expect(try load(file: main, environment: [:]).feeds.map(\.subscription.url) == [encoded])
    #expect(try load(feeds: [address], environment: [:]).feeds.map(\.subscription.url) == [encoded])
  }

  @Test func `a feed of two lists is taken once`() throws {
    try write("", to: "winnow.yaml")
    try write("https://a.example/", to: "feeds.d/a.txt")
    try write("https://a.example/", to: "feeds.d/b.txt")
    #expect(try load(file: main, environment: [:]).feeds.count == 1)
    #expect(complaints().count == 1)
    #expect(
      complaints()[0].hasPrefix("feeds.d/b.txt:1: warning: feed \"https://a.example/\" is already listed at ")
    )
  }

  @Test func `a list of broken XML that could be read is told with its line`() throws {
    try write("", to: "winnow.yaml")
    try write(
      "<opml><body>\n<outline xmlUrl='https://a.example/'>\n</body></opml>",
      to: "feeds.d/a.opml")
    #expect(try load(file: main, environment: [:]).feeds.count == 1)
    #expect(complaints().count == 1)
    #expect(
      complaints()[0].hasPrefix("feeds.d/a.opml:3: warning: is broken XML, and was read nevertheless: "))
  }

  @Test func `hidden files are left alone, other endings are told`() throws {
    try write("", to: "winnow.yaml")
    try write("nonsense", to: "feeds.d/.hidden.txt")
    try write("nonsense", to: "feeds.d/more.yaml")
    #expect(
      complaints() == ["feeds.d/more.yaml: warning: is not read: a list of feeds is called *.opml or *.txt"])
  }

  @Test func `no file is another error than a wrong one`() throws {
    #expect(throws: ConfigurationError.missing(file: main)) { try load(file: main, environment: [:]) }
    #expect(throws: ConfigurationError.missing(file: main + "/x")) {
      try load(file: main + "/x", environment: [:])
    }
    let unreadable = #expect(throws: ConfigurationError.self) {
      try load(file: folder.path, environment: [:])
    }
    guard case .unreadable = unreadable else { throw try #require(unreadable) }
    #expect(unreadable?.disposition == .stop)
  }

  @Test func `without a directory of lists the file is enough`() throws {
    try FileManager.default.removeItem(at: folder.appending(path: "feeds.d"))
    try write("feeds: [https://main.example/]", to: "winnow.yaml")
    #expect(try load(file: main, environment: ["WINNOW_LOG_LEVEL": "error"]).settings.log.level == .error)
  }

  @Test func `the shipped directory is valid as it stands`() throws {
    let configuration = try load(file: shipped.appending(path: "winnow.yaml").path, environment: [:])
    #expect(configuration.feeds.map(\.subscription.tags) == [[], ["Science"], ["Science", "Birds"]])
    #expect(configuration.warnings.isEmpty)
  }
}
