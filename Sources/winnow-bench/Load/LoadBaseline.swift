import ArgumentParser
import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// The bare HTTP client doing what the daemon did: what is above this is ours.
struct LoadBaseline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load-baseline",
    abstract:
      "Repeats the requests of a load run with async-http-client alone, at the same pace; prints its CPU time."
  )

  @Argument(help: "The pattern that `load` wrote; its server must still run.")
  var pattern: String

  func run() async throws {
    let steps = try LoadPattern.read(pattern)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
    configuration.connectionPool.idleTimeout = .seconds(20)
    let client = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
    let before = ProcessFigures(of: getpid())
    let answered = await repeated(steps, client)
    let after = ProcessFigures(of: getpid())
    try await client.shutdown()
    try await group.shutdownGracefully()
    print("\(answered) \((after?.cpu ?? 0) - (before?.cpu ?? 0))")
  }

  /// - Returns: how many were answered.
  private func repeated(_ steps: [LoadPattern.Step], _ client: HTTPClient) async -> Int {
    let began = ContinuousClock.now
    return await withTaskGroup(of: Bool.self) { group in
      for step in steps {
        try? await Task.sleep(until: began + step.at, clock: .continuous)
        group.addTask { await answer(step, client) }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }

  private func answer(_ step: LoadPattern.Step, _ client: HTTPClient) async -> Bool {
    var request = HTTPClientRequest(url: step.url)
    request.headers.add(name: "User-Agent", value: "winnow-bench")
    request.headers.add(name: "Accept", value: "application/atom+xml, application/rss+xml, */*;q=0.5")
    request.headers.add(name: "Accept-Encoding", value: "gzip")
    if step.closes { request.headers.add(name: "Connection", value: "close") }
    request.headers.add(name: "If-None-Match", value: step.etag)
    guard let response = try? await client.execute(request, timeout: .seconds(60)) else { return false }
    guard let body = try? await response.body.collect(upTo: 1 << 20) else { return false }
    return response.status == .notModified && body.readableBytes == 0
  }
}
