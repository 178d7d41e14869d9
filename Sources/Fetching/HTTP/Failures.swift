import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Maps errors of async-http-client and SwiftNIO to ours.
func fetchError(_ error: any Error, host: String, limit: Duration) -> FetchError {
  switch error {
  case let error as FetchError: error
  case is CancellationError: .cancelled
  case let error as BlockedAddress: .privateAddress(host: host, address: error.address)
  case let error as NIOConnectionError: connectionFailure(error, host: host)
  case let error as HTTPClientError: clientFailure(error, host: host, limit: limit)
  case let error as HTTPParserError where error == .invalidEOFState: .truncated(host: host)
  case let error as HTTPParserError: .malformed(host: host, reason: "\(error)")
  case is ChannelError, is IOError:
    connectionBroke(error) ? .disconnected(host: host) : unreachable(error, host: host)
  case _ where isTLS(error): .tls(host: host, reason: firstLine(error))
  default: .malformed(host: host, reason: firstLine(error))
  }
}

/// Whether the server or the network closed the connection.
func connectionBroke(_ error: any Error) -> Bool {
  switch error {
  case let error as HTTPClientError: [.remoteConnectionClosed, .uncleanShutdown].contains(error)
  case let error as HTTPParserError: error == .invalidEOFState
  case let error as IOError: [ECONNRESET, EPIPE].contains(error.errnoCode)
  case let error as ChannelError: [.ioOnClosedChannel, .inputClosed, .eof].contains(error)
  default: false
  }
}

private func connectionFailure(_ error: NIOConnectionError, host: String) -> FetchError {
  if let inner = error.connectionErrors.first?.error { return unreachable(inner, host: host) }
  return .dns(host: host)
}

private func unreachable(_ error: any Error, host: String) -> FetchError {
  switch error {
  case ChannelError.connectTimeout(_): .unreachable(host: host, reason: "no answer")
  case let error as IOError where error.errnoCode == ECONNREFUSED: .unreachable(host: host, reason: "refused")
  case let error as IOError where [EMFILE, ENFILE].contains(error.errnoCode): .noDescriptors
  case let error as IOError: .unreachable(host: host, reason: "errno \(error.errnoCode)")
  default: .unreachable(host: host, reason: firstLine(error))
  }
}

private func clientFailure(_ error: HTTPClientError, host: String, limit: Duration) -> FetchError {
  switch error {
  case .cancelled, .alreadyShutdown: .shuttingDown
  case .remoteConnectionClosed, .uncleanShutdown: .disconnected(host: host)
  case .connectTimeout, .getConnectionFromPoolTimeout: .unreachable(host: host, reason: "no answer")
  case .tlsHandshakeTimeout: .tls(host: host, reason: "no answer")
  case .deadlineExceeded, .readTimeout, .writeTimeout: .timeout(host: host, after: limit)
  case .invalidURL, .emptyHost, .emptyScheme: .badURL(host)
  default: .malformed(host: host, reason: error.shortDescription)
  }
}

/// swift-nio-ssl is a dependency of the client and not of ours, so its errors are known by the name of their module.
private func isTLS(_ error: any Error) -> Bool {
  String(reflecting: type(of: error)).hasPrefix("NIOSSL.")
}

private func firstLine(_ error: any Error) -> String {
  String("\(error)".prefix { !$0.isNewline }.prefix(200))
}
