import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import News

/// How the server of a URL is reached.
struct Route: Sendable {
  enum Way: Sendable {
    case direct
    /// The client asks the proxy for a tunnel.
    case tunnel(ProxyServer)
    /// The proxy is asked for the URL.
    case forward(ProxyServer)
  }

  let client: HTTPClient
  let way: Way

  /// The request for a URL as it goes out on this way.
  func request(for url: WebURL, headers: HTTPHeaders) -> HTTPClientRequest {
    guard case .forward(let proxy) = way else {
      var request = HTTPClientRequest(url: url.wireText)
      request.headers = headers
      return request
    }
    // `AbsoluteForm` joins the two again.
    let path = url.wireText.dropFirst(url.origin.count)
    var request = HTTPClientRequest(url: "\(proxy)\(path)")
    request.headers = headers
    request.headers.replaceOrAdd(name: "Host", value: String(url.origin.dropFirst("http://".count)))
    if let authorization = proxy.authorization {
      request.headers.replaceOrAdd(name: "Proxy-Authorization", value: authorization)
    }
    return request
  }

  /// Whether another host's request may have left a connection open that is closed by now.
  var sharesConnections: Bool { if case .forward = way { true } else { false } }

  /// What the proxy itself has to say, as opposed to the server behind it.
  func check(_ reply: HTTPReply) throws(FetchError) {
    guard case .forward(let proxy) = way, reply.status == 407 else { return }
    throw .proxy("\(proxy)", reason: "it wants a user and a password")
  }

  /// An error as ours. What went wrong on the way to the proxy, or with it, is no fault of the server.
  func failure(_ error: any Error, host: String, limit: Duration) -> FetchError {
    let failure = fetchError(error, host: host, limit: limit)
    switch way {
    case .direct: return failure
    case .tunnel(let proxy), .forward(let proxy): return ofProxy(failure, error, "\(proxy)", host: host)
    }
  }
}

private func ofProxy(_ failure: FetchError, _ error: any Error, _ proxy: String, host: String) -> FetchError {
  switch error as? HTTPClientError {
  case .proxyAuthenticationRequired: return .proxy(proxy, reason: "it wants a user and a password")
  case .httpProxyHandshakeTimeout: return .proxy(proxy, reason: "no answer")
  // It answered, and would not or could not connect; which of the two the client does not tell.
  case .invalidProxyResponse: return .unreachable(host: host, reason: "the proxy opened no tunnel")
  default: break
  }
  // Nobody but the proxy was connected to.
  switch failure {
  case .dns: return .proxy(proxy, reason: "its name does not resolve")
  case .unreachable(_, let reason): return .proxy(proxy, reason: reason)
  default: return failure
  }
}
