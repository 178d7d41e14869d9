import Foundation
import News
import Testing

@testable import Configuration

/// `config/` of this repository.
let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "config")

@Suite struct ShippedFileTests {
  let text: String

  init() throws { text = try String(contentsOf: shipped.appending(path: "winnow.yaml"), encoding: .utf8) }

  /// The file with every key's comment sign removed.
  var uncommented: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("  #") && line.dropFirst(3).first?.isLowercase == true
        ? "  " + line.dropFirst(3) : String(line)
    }.joined(separator: "\n")
  }

  @Test func `as it is shipped it says the defaults`() throws {
    let configuration = try reading(text)
    #expect(configuration.settings == Settings())
    #expect(configuration.feeds.isEmpty)
    #expect(configuration.warnings.isEmpty)
  }

  @Test func `the defaults that it shows are the defaults`() throws {
    var settings = try reading(uncommented).settings
    #expect(settings.fetch.userAgentContact != nil)
    settings.fetch.userAgentContact = nil
    #expect(settings == Settings())
  }

  @Test func `every known key is shown in its section`() throws {
    var draft = Draft()
    draft.readYAML(Array(uncommented.utf8), in: "winnow.yaml")
    for key in allKeys { #expect(draft.origins[key.path] != nil, "\(key.path)") }
  }

  @Test func `the feeds that it shows can be read`() throws {
    let feeds = text.replacing("\n#  - ", with: "\n  - ").replacing("\n#    ", with: "\n    ")
    #expect(try reading(feeds).feeds.count == 4)
    #expect(try reading(feeds).feeds[1].fullText == .never)
    for option in Array(feedOptions.keys) + filterLists.keys + secretOptions.keys {
      #expect(text.contains("\(option): "), "\(option)")
    }
  }
}
