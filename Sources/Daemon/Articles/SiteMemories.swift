import Extraction
import News
import Synchronization

/// What the last pages of each host said, for the extraction to recognise text that all pages of a site share.
///
/// A cache: it is lost at restart and refills with the next pages. The host that was used least recently is evicted, so
/// memory is bounded by `hostLimit` and not by the number of hosts that feeds link to.
final class SiteMemories: Sendable {
  static let hostLimit = 512

  private struct Remembered {
    var memory = SiteMemory()
    var lastUse = 0
  }

  private struct State {
    var hosts: [String: Remembered] = [:]
    var uses = 0
  }

  private let state = Mutex(State())

  func memory(of url: String) -> SiteMemory {
    guard let host = WebURL(url)?.host else { return SiteMemory() }
    return state.withLock { $0.hosts[host]?.memory ?? SiteMemory() }
  }

  func remember(_ page: SiteMemory.PageHashes?, of url: String) {
    guard let page, let host = WebURL(url)?.host else { return }
    state.withLock { state in
      state.uses += 1
      state.hosts[host, default: Remembered()].memory.remember(page)
      state.hosts[host]?.lastUse = state.uses
      guard state.hosts.count > SiteMemories.hostLimit else { return }
      if let oldest = state.hosts.min(by: { $0.value.lastUse < $1.value.lastUse }) {
        state.hosts[oldest.key] = nil
      }
    }
  }
}
