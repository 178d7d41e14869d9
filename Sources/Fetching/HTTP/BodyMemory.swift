import Synchronization

/// Bounds the bytes that bodies hold which are still arriving, over all requests.
///
/// Each body has its limit, but thousands may be in flight at once, for a host that drips costs little else: a few
/// hundred servers that send thirty megabytes each, and never the last byte, would fill the machine's memory.
final class BodyMemory: Sendable {
  private let held = Atomic(0)
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Bytes of each body that are not counted: nearly all feeds are smaller, and must not fail for what others hold.
  static let free = 256 << 10

  /// - Throws: where there is no room. The request ends, and is repeated later like one that broke off.
  func take(_ bytes: Int) throws(FetchError) {
    let (_, total) = held.add(bytes, ordering: .relaxed)
    guard total > limit else { return }
    held.subtract(bytes, ordering: .relaxed)
    throw .noMemory(limit: limit)
  }

  func giveBack(_ bytes: Int) { held.subtract(bytes, ordering: .relaxed) }
}
