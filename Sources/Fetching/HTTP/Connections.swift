import AsyncHTTPClient
import NIOCore
import NIOPosix

/// The HTTP client and its event loop, one thread. Must be closed.
final class Connections: Sendable {
  let client: HTTPClient
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  init(_ options: FetchOptions, guard addressGuard: AddressGuard) {
    client = HTTPClient(
      eventLoopGroupProvider: .shared(group), configuration: Self.configuration(options, addressGuard))
  }

  func close() async {
    // Both fail only when closed already.
    try? await client.shutdown()
    try? await group.shutdownGracefully()
  }

  private static func configuration(_ options: FetchOptions, _ addressGuard: AddressGuard)
    -> HTTPClient.Configuration
  {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
    configuration.timeout = .init(connect: TimeAmount(options.connectTimeout))
    // With retries a closed HTTP/2 connection crashes the client (1.37), and the guard's refusal would be retried.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
    configuration.connectionPool.idleTimeout = TimeAmount(HostRateLimiter.memory)
    configuration.http1_1ConnectionDebugInitializer = addressGuard.check
    configuration.http2ConnectionDebugInitializer = addressGuard.check
    configuration.dnsOverride = options.pinnedAddresses
    return configuration
  }
}
