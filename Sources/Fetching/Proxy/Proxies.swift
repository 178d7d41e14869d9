package import News

/// Which requests go through a proxy.
package struct Proxies: Sendable, Hashable {
  /// For `http` URLs: it is asked for the whole URL.
  package var http: ProxyServer?
  /// For `https` URLs: it opens a tunnel (CONNECT), and sees nothing but the name of the host.
  package var https: ProxyServer?
  /// Hosts that are asked directly (`no_proxy`): names with all below them, addresses, blocks such as `10.0.0.0/8`, `*`.
  package var exceptions: [String]

  package init(http: ProxyServer? = nil, https: ProxyServer? = nil, exceptions: [String] = []) {
    self.http = http
    self.https = https
    self.exceptions = exceptions
  }

  /// - Returns: nil where the host is asked directly. This machine always is: a proxy's loopback is another one.
  func server(for url: WebURL) -> ProxyServer? {
    guard let server = url.scheme == "https" ? https : http, let host = url.host else { return nil }
    let isOurs = host == "localhost" || host.hasSuffix(".localhost") || IPAddress(host)?.isLoopback == true
    return isOurs || exceptions.contains { matches($0, host, port: url.effectivePort) } ? nil : server
  }
}

/// Whether an entry of `no_proxy` means a host. Programs disagree on details; this is the union of what curl and Go read.
private func matches(_ entry: String, _ host: String, port: Int?) -> Bool {
  if entry == "*" { return true }
  if let address = IPAddress(host) { return contains(entry, address) }
  var name = Substring(entry.lowercased())
  if let colon = name.lastIndex(of: ":") {
    guard Int(name[name.index(after: colon)...]) == port else { return false }
    name = name[..<colon]
  }
  if name.hasPrefix("*") { name = name.dropFirst() }
  if name.hasPrefix(".") { name = name.dropFirst() }
  return !name.isEmpty && (host == name || host.hasSuffix("." + name))
}

/// An address, or a block of them.
private func contains(_ entry: String, _ address: IPAddress) -> Bool {
  let parts = entry.split(separator: "/", maxSplits: 1)
  guard let first = parts.first, let block = IPAddress(String(first)),
    block.bytes.count == address.bytes.count
  else { return false }
  guard parts.count == 2 else { return block == address }
  guard let bits = Int(parts[1]), (0...8 * block.bytes.count).contains(bits) else { return false }
  return AddressRange(block.bytes, bits: bits).contains(address.bytes[...])
}

extension IPAddress {
  fileprivate var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
  }
}
