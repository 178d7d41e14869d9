import News

extension FetchError {
  /// A short constant name, for logs and counters.
  package var code: String {
    switch self {
    case .badURL: "bad_url"
    case .noHost: "no_host"
    case .unsupportedScheme: "unsupported_scheme"
    case .privateAddress: "private_address"
    case .dns: "dns"
    case .unreachable: "unreachable"
    case .timeout: "timeout"
    case .tls: "tls"
    case .disconnected: "disconnected"
    case .malformed: "malformed"
    case .tooLarge: "too_large"
    case .truncated: "truncated"
    case .tooManyRedirects: "too_many_redirects"
    case .redirectLoop: "redirect_loop"
    case .status: "status"
    case .decoding: "decoding"
    case .robotsDisallowed: "robots_disallowed"
    case .robotsUnreachable: "robots_unreachable"
    case .fileMissing: "file_missing"
    case .fileOutsideRoot: "file_outside_root"
    case .isDirectory: "is_directory"
    case .fileUnreadable: "file_unreadable"
    case .noDescriptors: "no_descriptors"
    case .noMemory: "no_memory"
    case .proxy: "proxy"
    case .cancelled: "cancelled"
    case .shuttingDown: "shutting_down"
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// One line, for people.
  package var description: String {
    switch self {
    case .badURL(let text): "not a URL: \(withoutSecrets(text))"
    case .noHost(let text): "no host in \(withoutSecrets(text))"
    case .unsupportedScheme(let scheme): "cannot fetch \(scheme): URLs"
    case .privateAddress(let host, let address):
      (host == address ? "\(host) is a private address" : "\(host) is at the private address \(address)")
        + "; --allow-private or fetch.allow_private lets winnow ask it"
    case .dns(let host): "\(host) does not resolve"
    case .unreachable(let host, let reason): "cannot connect to \(host): \(reason)"
    case .timeout(let host, let limit): "\(host) took longer than \(limit)"
    case .tls(let host, let reason): "no secure connection to \(host): \(reason)"
    case .disconnected(let host): "\(host) closed the connection without an answer"
    case .malformed(let host, let reason): "\(host) does not speak HTTP: \(reason)"
    case .tooLarge(let limit): "larger than \(limit) bytes"
    case .truncated(let host): "\(host) broke off in the middle of the body"
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .redirectLoop(let host): "\(host) redirects in a circle"
    case .status(let failure): failure.description
    case .decoding(let reason): "cannot unpack the body: \(reason)"
    case .robotsDisallowed(let url): "robots.txt disallows \(withoutSecrets(url))"
    case .robotsUnreachable(let host, retryAfter: _): "the robots.txt of \(host) cannot be had for now"
    case .fileMissing(let path): "no such file: \(path)"
    case .fileOutsideRoot(let path): "outside the feed's folder: \(path)"
    case .isDirectory(let path): "a folder, not a file: \(path)"
    case .noMemory(let limit): "replies that are still arriving hold \(limit) bytes already"
    case .noDescriptors: "this process has no file descriptor left; raise LimitNOFILE or ulimit -n"
    case .fileUnreadable(let path, let errno): "cannot read \(path) (errno \(errno))"
    case .proxy(let proxy, let reason): "the proxy \(proxy): \(reason)"
    case .cancelled: "cancelled"
    case .shuttingDown: "shutting down"
    }
  }
}

/// A URL for people's eyes: one short line without userinfo, query and fragment, where tokens live.
func withoutSecrets(_ text: String) -> String {
  let place = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  let front = place.prefix { $0 != UInt8(ascii: "/") }
  let slashes = place[front.endIndex...].prefix { $0 == UInt8(ascii: "/") }
  let start = slashes.count < 2 ? place.startIndex : slashes.endIndex
  let authority = place[start...]
  let rest = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[$0...].dropFirst() } ?? authority
  let shown = Array(place[..<start]) + Array(rest)
  return String(decoding: shown.filter { $0 >= 0x20 && $0 != 0x7F }.prefix(200), as: UTF8.self)
}
