import Fetching
import News
import TestSupport
import Testing

/// Loopback allowed, no pauses: for tests of something else.
var hasty: FetchOptions {
  var options = FetchOptions()
  options.allowPrivate = true
  options.hostDelay = .zero
  options.pageDelay = .zero
  return options
}

/// What the fetcher of a test runs by, unless the test moves the time itself. Fetching never asks for the wall clock.
extension TimeSource {
  static let real = TimeSource(ContinuousClock(), now: { .epoch })
}

/// A fetcher that runs by real time.
func withFetcher<Result: Sendable, Failure: Error>(
  _ options: FetchOptions = FetchOptions(), isolation: isolated (any Actor)? = #isolation,
  _ body: (Fetcher) async throws(Failure) -> Result
) async throws(Failure) -> Result {
  try await withFetcher(options, time: .real, body)
}

/// A server and a hasty fetcher.
func withSite<Result: Sendable>(
  _ options: FetchOptions = hasty, time: TimeSource = .real,
  _ body: (LoopbackServer, Fetcher) async throws -> Result
) async throws -> Result {
  try await withLoopbackServer { server in
    try await withFetcher(options, time: time) { fetcher in try await body(server, fetcher) }
  }
}

extension Fetcher {
  func feed(_ url: String, _ validators: Validators = Validators()) async throws -> FetchResponse {
    try await fetch(FetchRequest(url: url, resource: .feed, validators: validators))
  }

  func page(_ url: String) async throws -> FetchResponse {
    try await fetch(FetchRequest(url: url, resource: .page))
  }

  func reply(_ request: FetchRequest) async throws -> FetchResponse { try await fetch(request) }

  /// The error that a fetch ends with.
  func failure(_ request: FetchRequest) async -> FetchError? {
    do {
      _ = try await fetch(request)
      return nil
    } catch {
      return error
    }
  }

  func failure(_ url: String) async -> FetchError? { await failure(FetchRequest(url: url, resource: .feed)) }
}

extension Fetcher {
  /// What the server said with the status that a fetch ends with.
  func httpFailure(_ url: String) async -> HTTPFailure? {
    guard case .status(let failure) = await failure(url) else { return nil }
    return failure
  }
}

/// The same, where nobody watches deadlines: whoever sleeps waits for a pause.
func withPausingSite<Result: Sendable>(
  _ options: FetchOptions, time: TimeSource, _ body: (LoopbackServer, Fetcher) async throws -> Result
) async throws -> Result {
  try await withLoopbackServer { server in
    let fetcher = Fetcher(options: options, time: time)
    do {
      let result = try await body(server, fetcher)
      await fetcher.shutdown()
      return result
    } catch {
      await fetcher.shutdown()
      throw error
    }
  }
}
