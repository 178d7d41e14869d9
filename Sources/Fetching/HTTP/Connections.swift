import AsyncHTTPClient
import NIOCore
import NIOPosix

/// The client underneath and its one thread; whoever makes it closes it.
final class Connections: Sendable {
  let client: HTTPClient
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  init(_ options: FetchOptions, guard door: AddressGuard) {
    client = HTTPClient(
      eventLoopGroupProvider: .shared(group), configuration: Self.configuration(options, door))
  }

  func close() async {
    // Both fail only when closed already.
    try? await client.shutdown()
    try? await group.shutdownGracefully()
  }

  private static func configuration(_ options: FetchOptions, _ door: AddressGuard) -> HTTPClient.Configuration
  {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
    configuration.timeout = .init(connect: TimeAmount(options.connectTimeout))
    // With retries a closed HTTP/2 connection crashes the client (1.37), and the guard's refusal would be retried.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
    configuration.connectionPool.idleTimeout = TimeAmount(HostTurns.memory)
    configuration.http1_1ConnectionDebugInitializer = door.check
    configuration.http2ConnectionDebugInitializer = door.check
    configuration.dnsOverride = options.pinnedAddresses
    return configuration
  }
}
