import NIOCore

/// Keeps us out of the operator's own network: servers of strangers choose the URLs that we fetch.
///
/// Two checks. The host as written, before anything is sent; and the address that it resolved to, when the connection
/// is up and before any HTTP goes out, so that a name that changes its address gains nothing.
struct AddressGuard: Sendable {
  let allowPrivate: Bool

  /// - Throws: ``FetchError/privateAddress(host:address:)`` for private literals and `localhost`.
  func check(host: String) throws(FetchError) {
    guard !allowPrivate else { return }
    let name = host.utf8.last == UInt8(ascii: ".") ? String(host.dropLast()) : host
    if name == "localhost" || name.hasSuffix(".localhost") {
      throw .privateAddress(host: host, address: "loopback")
    }
    guard let address = IPAddress(name), !address.isPublic else { return }
    throw .privateAddress(host: host, address: host)
  }

  /// Closes a new connection whose other end is not public.
  ///
  /// Without the close the socket would leak; without the failure the request would go out.
  @Sendable func check(_ channel: any Channel) -> EventLoopFuture<Void> {
    let address = channel.remoteAddress?.ipAddress
    if allowPrivate || address.flatMap(IPAddress.init)?.isPublic == true {
      return channel.eventLoop.makeSucceededVoidFuture()
    }
    let blocked = BlockedAddress(address: address ?? "unknown")
    return channel.close().flatMapThrowing { throw blocked }
  }
}

/// A name led to an address that we do not visit.
struct BlockedAddress: Error {
  let address: String
}
