import Configuration
import Feeds
import Fetching
import News

/// Fetches each feed once and says what it holds; nothing is remembered.
struct Probe {
  let settings: Settings

  /// - Returns: how many feeds could not be read.
  func run(_ feeds: [ConfiguredFeed]) async -> Int {
    await withFetcher(FetchOptions(settings.fetch), time: .system) { fetcher in
      await withTaskGroup(of: Bool.self) { group in
        var waiting = feeds.makeIterator()
        for _ in 0..<settings.poll.concurrency {
          guard let feed = waiting.next() else { break }
          group.addTask { await probe(feed, fetcher) }
        }
        var failed = 0
        while let isWell = await group.next() {
          if !isWell { failed += 1 }
          if let feed = waiting.next() { group.addTask { await probe(feed, fetcher) } }
        }
        return failed
      }
    }
  }

  private func probe(_ feed: ConfiguredFeed, _ fetcher: Fetcher) async -> Bool {
    let url = feed.subscription.url
    do {
      let response = try await fetcher.fetch(
        FetchRequest(url: url, resource: .feed, credentials: feed.credentials))
      let document = try FeedReader().read(
        response.body, url: response.url, contentType: response.contentType)
      print("\(url): \(document.entries.count) entries, \"\(document.feed.title ?? "untitled")\"")
      return true
    } catch {
      complain("\(url): \(error)")
      return false
    }
  }
}
