import NIOCore
import NIOPosix

/// One port on every address of 127/8: a wildcard bind serves them all.
struct LoadServer: Sendable {
  let port: Int
  private let group: MultiThreadedEventLoopGroup

  static func start(_ service: LoadService) async throws -> LoadServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 4096)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(LoadConnection(service))
        }
      }
      .bind(host: "0.0.0.0", port: 0).get()
    return LoadServer(port: channel.localAddress?.port ?? 0, group: group)
  }

  func stop() async { try? await group.shutdownGracefully() }
}

/// What the connections of the load server share.
struct LoadService: Sendable {
  let log: LoadLog
  let mix: LoadMix
  private let began = ContinuousClock.now

  init(log: LoadLog, mix: LoadMix) {
    self.log = log
    self.mix = mix
  }

  /// Seconds since the server began.
  var now: Double { began.duration(to: .now) / .seconds(1) }
}
