import Synchronization

/// How many lines wait to be written.
///
/// A task ends when it has handed its article to `ArticleWriter`, and leaves its place to the next; but the line waits
/// for its batch, on a full disk for hours. So it counts until it is on disk, and the stage starts no more than there is
/// room for; that is the back-pressure. What waits for a server does not count: a few dozen links to servers that drip
/// would keep all other articles waiting.
final class InFlightCount: Sendable {
  private let articles = Atomic(0)

  var current: Int { articles.load(ordering: .relaxed) }

  func begin(_ count: Int) { articles.add(count, ordering: .relaxed) }

  func end(_ count: Int = 1) { articles.subtract(count, ordering: .relaxed) }
}
