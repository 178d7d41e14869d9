import Synchronization

/// How many articles are on their way from the request for their page to the line on disk.
///
/// A task ends when it has handed its article to `ArticleWriter`, and would leave its place to the next; but the line waits
/// for its batch, on a full disk for hours. So an article counts until its outcome is committed, and the stage starts no
/// more than its width; that is the back-pressure.
final class InFlightCount: Sendable {
  private let articles = Atomic(0)

  var current: Int { articles.load(ordering: .relaxed) }

  func begin(_ count: Int) { articles.add(count, ordering: .relaxed) }

  func end(_ count: Int = 1) { articles.subtract(count, ordering: .relaxed) }
}
