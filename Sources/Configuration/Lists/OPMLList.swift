import Feeds
import Markup
import News

extension Draft {
  /// Adds the feeds of an OPML list; its folders become their tags.
  mutating func readOPML(_ list: FeedList) throws(ConfigurationError) {
    let lines = linesOfAddresses(in: list.bytes)
    do throws(OPMLReader.Failure) {
      var problem: XMLProblem?
      let subscriptions = try OPMLReader().read(list.bytes) { problem = $0 }
      if let problem {
        warn(
          "is broken XML, and was read nevertheless: \(problem.message)",
          at: SourcePosition(file: list.name, line: problem.line))
      }
      for subscription in subscriptions {
        let line = lines[subscription.url]
        add(ConfiguredFeed(subscription, origin: SourcePosition(file: list.name, line: line)), isListed: true)
      }
    } catch .malformed(let line, let message) {
      fail("is not XML: \(message)", at: SourcePosition(file: list.name, line: line))
    } catch {
      fail("is not OPML: it has no opml element", at: SourcePosition(file: list.name))
    }
  }
}
