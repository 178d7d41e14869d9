import AsyncHTTPClient
import NIOCore
import NIOPosix
import News

/// The HTTP clients, one for each way to a server, and their event loop, one thread. Must be closed.
final class Connections: Sendable {
  private let direct: HTTPClient
  /// Through a proxy, where there is one.
  private let tunnel: HTTPClient?
  private let forward: HTTPClient?
  private let proxies: Proxies
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  init(_ options: FetchOptions, guard addressGuard: AddressGuard) {
    proxies = options.proxies
    let group = group
    func client(_ configuration: HTTPClient.Configuration) -> HTTPClient {
      HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
    }
    direct = client(Self.direct(options, addressGuard))
    tunnel = options.proxies.https.map { client(Self.tunnel(options, $0)) }
    forward = options.proxies.http.map { _ in client(Self.forward(options)) }
  }

  func route(to url: WebURL) -> Route {
    guard let proxy = proxies.server(for: url) else { return Route(client: direct, way: .direct) }
    if url.scheme == "https", let tunnel { return Route(client: tunnel, way: .tunnel(proxy)) }
    if let forward { return Route(client: forward, way: .forward(proxy)) }
    return Route(client: direct, way: .direct)
  }

  func close() async {
    // They fail only when closed already.
    for client in [direct, tunnel, forward].compactMap(\.self) { try? await client.shutdown() }
    try? await group.shutdownGracefully()
  }

  private static func direct(_ options: FetchOptions, _ addressGuard: AddressGuard)
    -> HTTPClient.Configuration
  {
    var configuration = common(options)
    configuration.http1_1ConnectionDebugInitializer = addressGuard.check
    configuration.http2ConnectionDebugInitializer = addressGuard.check
    configuration.dnsOverride = options.pinnedAddresses
    return configuration
  }

  /// The connection's address is the proxy's, whom the operator trusts; where it leads is for the proxy to check.
  private static func tunnel(_ options: FetchOptions, _ proxy: ProxyServer) -> HTTPClient.Configuration {
    var configuration = common(options)
    configuration.proxy = .server(
      host: proxy.host, port: proxy.port,
      authorization: proxy.authorization.map { .basic(credentials: String($0.dropFirst("Basic ".count))) })
    return configuration
  }

  private static func forward(_ options: FetchOptions) -> HTTPClient.Configuration {
    var configuration = common(options)
    // To the client all hosts are one here, the proxy; that each is asked one thing at a time is the rate limiter's.
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = options.maxInFlight
    configuration.http1_1ConnectionDebugInitializer = AbsoluteForm.install
    return configuration
  }

  private static func common(_ options: FetchOptions) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
    configuration.timeout = .init(connect: TimeAmount(options.connectTimeout))
    // With retries a closed HTTP/2 connection crashes the client (1.37), and the guard's refusal would be retried.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
    configuration.connectionPool.idleTimeout = TimeAmount(HostRateLimiter.memory)
    return configuration
  }
}
