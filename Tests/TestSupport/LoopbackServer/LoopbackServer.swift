import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A web server on 127.0.0.1 with scripted replies and a log of what was asked.
package final class LoopbackServer: Sendable {
  /// Called on the server's own thread: answers at once, and never waits.
  package typealias Route = @Sendable (LoopbackRequest) -> LoopbackReply

  package let port: Int
  private let log: LoopbackLog
  private let routes: Mutex<[String: Route]>
  private let loop: any EventLoop

  fileprivate init(port: Int, log: LoopbackLog, loop: any EventLoop) {
    self.port = port
    self.log = log
    self.loop = loop
    routes = Mutex([:])
  }

  /// An URL on this server.
  package func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  /// Answers `path` (query and all) by `route`; the last word counts. The path `*` catches the rest, else it is 404.
  package func on(_ path: String, _ route: @escaping Route) {
    routes.withLock { $0[path] = route }
  }

  package func on(_ path: String, _ reply: LoopbackReply) {
    on(path) { _ in reply }
  }

  /// Answers `path` with one reply after the other; the last one for ever.
  package func on(_ path: String, inTurn replies: [LoopbackReply]) {
    let asked = Mutex(0)
    on(path) { _ in
      let turn = asked.withLock { asked in
        defer { asked += 1 }
        return asked
      }
      return replies[min(turn, replies.count - 1)]
    }
  }

  /// Everything asked so far, in order.
  package var requests: [LoopbackRequest] { log.requests }

  package func requests(to path: String) -> [LoopbackRequest] { requests.filter { $0.path == path } }

  /// How many connections were ever opened.
  package var connectionCount: Int { log.connections.total }

  /// How many connections were open at the same moment, at the most.
  package var mostConnections: Int { log.connections.highWater }

  /// Waits until so many requests came.
  package func requests(atLeast count: Int) async { await log.wait { requests, _ in requests >= count } }

  /// Waits until so few connections are open.
  package func openConnections(atMost count: Int) async { await log.wait { _, open in open <= count } }

  /// Returns when the server has done what it had to do by now.
  package func turn() async { try? await loop.submit {}.get() }

  func answer(_ request: LoopbackRequest) -> LoopbackReply {
    log.add(request)
    let route = routes.withLock { $0[request.path] ?? $0["*"] }
    return route?(request) ?? LoopbackReply(status: 404, body: Array("no such page".utf8))
  }
}

/// Runs a server for as long as `body` lasts.
package func withLoopbackServer<Result: Sendable>(
  isolation: isolated (any Actor)? = #isolation, _ body: (LoopbackServer) async throws -> Result
) async throws -> Result {
  let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  let log = LoopbackLog()
  let door = Mutex<LoopbackServer?>(nil)
  let channel = try await ServerBootstrap(group: group)
    .serverChannelOption(.backlog, value: 1024)
    .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
    .childChannelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.configureHTTPServerPipeline()
        try channel.pipeline.syncOperations.addHandler(
          LoopbackHandler(log: log) { request in
            door.withLock { $0 }?.answer(request) ?? LoopbackReply(status: 503)
          })
      }
    }
    .bind(host: "127.0.0.1", port: 0).get()
  let server = LoopbackServer(port: channel.localAddress?.port ?? 0, log: log, loop: group.next())
  door.withLock { $0 = server }
  do {
    let result = try await body(server)
    try await group.shutdownGracefully()
    return result
  } catch {
    try? await group.shutdownGracefully()
    throw error
  }
}
