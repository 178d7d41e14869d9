import NIOCore

/// Refuses requests to the operator's own network. Strangers choose the URLs that are fetched, and could otherwise make
/// winnow read a router's or a cloud's internal pages (server-side request forgery).
///
/// There are two checks: the host as written, before anything is sent; and the address of the connection, when it is up
/// and before any HTTP goes out. A check of the resolver's answer alone would not do, for a name may resolve to another
/// address the next time.
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

  /// Closes a new connection whose remote address is not public.
  ///
  /// Both are needed: without the close the socket would leak, without the failure the request would be sent.
  @Sendable func check(_ channel: any Channel) -> EventLoopFuture<Void> {
    let address = channel.remoteAddress?.ipAddress
    if allowPrivate || address.flatMap(IPAddress.init)?.isPublic == true {
      return channel.eventLoop.makeSucceededVoidFuture()
    }
    let blocked = BlockedAddress(address: address ?? "unknown")
    return channel.close().flatMapThrowing { throw blocked }
  }
}

/// A name resolved to an address that is not allowed.
struct BlockedAddress: Error {
  let address: String
}
