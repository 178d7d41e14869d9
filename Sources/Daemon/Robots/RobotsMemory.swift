import Fetching
import Store
import Synchronization

/// The robots.txt files that were used last, read.
///
/// A cache before the ledger. It is bounded by what its files take, for a site may have 500 KiB of rules; when it is full,
/// the half that was used least recently goes.
final class RobotsMemory: Sendable {
  /// A record and its rules, read.
  struct Entry: Sendable {
    let record: RobotsRecord
    let rules: RobotsRules?
  }

  private struct Kept {
    let entry: Entry
    let cost: Int
    var lastUse: Int
  }

  private struct State {
    var entries: [String: Kept] = [:]
    var cost = 0
    var uses = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: bytes, about. The default is room for some 2,500 files of fifty rules.
  init(limit: Int = 16 << 20) { self.limit = limit }

  /// Bytes that all of it takes, about.
  var cost: Int { state.withLock { $0.cost } }

  func entry(of origin: String) -> Entry? {
    state.withLock { state in
      state.uses += 1
      state.entries[origin]?.lastUse = state.uses
      return state.entries[origin]?.entry
    }
  }

  @discardableResult
  func remember(_ record: RobotsRecord) -> Entry {
    let entry = Entry(record: record, rules: record.rules.map { RobotsRules(stored: $0) })
    let cost = 512 + (record.rules?.count ?? 0) + (entry.rules?.cost ?? 0)
    state.withLock { state in
      state.uses += 1
      state.cost += cost - (state.entries[record.origin]?.cost ?? 0)
      state.entries[record.origin] = Kept(entry: entry, cost: cost, lastUse: state.uses)
      if state.cost > limit { Self.evict(from: &state, downTo: limit / 2, keeping: record.origin) }
    }
    return entry
  }

  private static func evict(from state: inout State, downTo goal: Int, keeping newest: String) {
    for (origin, kept) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
      guard state.cost > goal, origin != newest else { return }
      state.cost -= kept.cost
      state.entries[origin] = nil
    }
  }
}
