import Configuration
import Feeds
import Fetching
import News

/// Finds out what an address is: a feed, or a page that names feeds.
struct FeedDiscovery {
  let settings: Settings

  enum Answer: Sendable {
    case feed(title: String?, entries: Int)
    /// The feeds that a page announces (`<link rel="alternate">`), resolved; perhaps none.
    case page(feeds: [String])
    /// Neither.
    case nothing(reason: String)
    case unavailable(reason: String)
  }

  func ask(_ url: String, as credentials: FeedCredentials? = nil) async -> Answer {
    await withFetcher(FetchOptions(settings.fetch), time: .system) { fetcher in
      do throws(FetchError) {
        return answer(
          try await fetcher.fetch(FetchRequest(url: url, resource: .feed, credentials: credentials)))
      } catch {
        return .unavailable(reason: "\(error)")
      }
    }
  }

  private func answer(_ response: FetchResponse) -> Answer {
    do throws(FeedError) {
      let document = try FeedReader().read(
        response.body, url: response.url, contentType: response.contentType)
      return .feed(title: document.feed.title, entries: document.entries.count)
    } catch .htmlPage(_, let feeds) {
      return .page(feeds: resolved(feeds, base: response.url))
    } catch {
      return .nothing(reason: "\(error)")
    }
  }

  private func resolved(_ links: [String], base: String) -> [String] {
    let page = WebURL(base)
    return links.reduce(into: []) { found, link in
      // A page of the network that names a file of this machine is an attack.
      guard let url = WebURL(link, base: page), url.isHTTP || (url.isFile && page?.isFile == true) else {
        return
      }
      if !found.contains(url.description) { found.append(url.description) }
    }
  }
}
