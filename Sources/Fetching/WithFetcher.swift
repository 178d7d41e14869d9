package import News

/// Runs `body` with a fetcher that is closed when it returns or throws.
package func withFetcher<Result: Sendable, Failure: Error>(
  _ options: FetchOptions = FetchOptions(), time: TimeSource,
  isolation: isolated (any Actor)? = #isolation,
  _ body: (Fetcher) async throws(Failure) -> Result
) async throws(Failure) -> Result {
  let fetcher = Fetcher(options: options, time: time)
  async let _ = fetcher.watchDeadlines()
  do throws(Failure) {
    let result = try await body(fetcher)
    await fetcher.shutdown()
    return result
  } catch {
    await fetcher.shutdown()
    throw error
  }
}
