package import News

/// Why a resource could not be fetched. Hosts and codes are evidence; userinfo and queries never appear.
package enum FetchError: Error, Hashable {
  /// The text is no absolute URL.
  case badURL(String)
  /// The URL names no host.
  case noHost(String)
  /// Neither `http` nor `https` (nor `file`, where the operator named it).
  case unsupportedScheme(String)
  /// The host is, or resolves to, a loopback, private or otherwise special address.
  case privateAddress(host: String, address: String)
  /// The name does not resolve.
  case dns(host: String)
  /// The connection was refused, or there is no route to the host.
  case unreachable(host: String, reason: String)
  /// Not done within the deadline.
  case timeout(host: String, after: Duration)
  /// The server's certificate or its TLS is not acceptable.
  case tls(host: String, reason: String)
  /// The connection broke before an answer came.
  case disconnected(host: String)
  /// What came is not HTTP.
  case malformed(host: String, reason: String)
  /// The body, unpacked, is larger than we take.
  case tooLarge(limit: Int)
  /// The body ended before its announced end.
  case truncated(host: String)
  /// More redirects in a row than we follow.
  case tooManyRedirects(limit: Int)
  /// A redirect to a URL that was requested before.
  case redirectLoop(host: String)
  /// The server answered with a status other than success.
  case status(HTTPFailure)
  /// The body is packed in a way that cannot be unpacked.
  case decoding(String)
  /// The site's robots.txt keeps us from the page.
  case robotsDisallowed(url: String)
  /// The site's robots.txt cannot be had, and until it can nothing of the site may be fetched (RFC 9309 §2.3.1.4).
  case robotsUnreachable(host: String, retryAfter: Duration?)
  /// There is no such file.
  case fileMissing(path: String)
  /// The file lies outside the folder of the feed that names it.
  case fileOutsideRoot(path: String)
  /// The path names a folder.
  case isDirectory(path: String)
  /// The file exists but cannot be read.
  case fileUnreadable(path: String, errno: Int32)
  /// Bodies that are still arriving hold all the memory that they may.
  case noMemory(limit: Int)
  /// The process has no file descriptor left for a connection.
  case noDescriptors
  /// The proxy cannot be reached, or refuses us; no server is to blame.
  case proxy(String, reason: String)
  /// The task was cancelled.
  case cancelled
  /// The fetcher is closed.
  case shuttingDown
}

extension FetchError {
  package var disposition: Disposition {
    switch self {
    case .badURL, .noHost, .unsupportedScheme, .privateAddress, .tooLarge, .decoding: .skip
    case .fileMissing, .fileOutsideRoot, .isDirectory, .robotsDisallowed: .skip
    case .robotsUnreachable(host: _, let retryAfter): .retry(after: retryAfter)
    case .status(let failure) where failure.status == 410: .retire
    // A 404 may be temporary too: living feeds return it and come back.
    case .status(let failure): .retry(after: failure.retryAfter)
    case .dns, .unreachable, .timeout, .tls, .disconnected, .malformed, .truncated: .retry(after: nil)
    case .tooManyRedirects, .redirectLoop, .fileUnreadable, .noDescriptors, .noMemory, .proxy, .cancelled,
      .shuttingDown:
      .retry(after: nil)
    }
  }
}
