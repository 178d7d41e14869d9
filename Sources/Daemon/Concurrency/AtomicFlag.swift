import Synchronization

/// A condition that becomes true once, seen by all tasks: the daemon is stopping, all feeds have been polled.
///
/// Set before the `AsyncSignal` that tells of it, so that whoever wakes up sees it.
final class AtomicFlag: Sendable {
  private let state = Atomic(false)

  var isSet: Bool { state.load(ordering: .acquiring) }

  func set() { state.store(true, ordering: .releasing) }
}
