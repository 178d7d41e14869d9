import Feeds
import News

extension Draft {
  /// Adds the feeds of an OPML list; its folders become their tags.
  mutating func readOPML(_ list: FeedList) throws(ConfigurationError) {
    let lines = linesOfAddresses(in: list.bytes)
    do throws(OPMLReader.Failure) {
      for subscription in try OPMLReader().read(list.bytes) {
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
