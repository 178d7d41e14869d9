import Glibc

/// Where datagrams for the service manager go: an AF_UNIX address (unix(7)).
///
/// The only file of this room that touches the system. A socket lives for one message.
struct NotifySocket: Sendable {
  private let path: [UInt8]

  /// - Returns: nil for what is neither an absolute path nor an abstract name, or does not fit into an address.
  init?(address: String) {
    var bytes = Array(address.utf8)
    guard bytes.count >= 2, bytes.count < Self.capacity, !bytes.contains(0) else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "/"): break
    case UInt8(ascii: "@"): bytes[0] = 0
    default: return nil
    }
    path = bytes
  }

  /// Sends one datagram without waiting. It is lost where the queue is full or the manager is gone.
  func send(_ message: String) {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(message.utf8)
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    var address = socketAddress
    // The length ends an abstract name; a path may end there as well (unix(7), "Pathname sockets").
    let length = socklen_t(Self.pathOffset + path.count)
    _ = unsafe withUnsafeBytes(of: &address) { raw in
      guard let start = raw.baseAddress else { return -1 }
      return unsafe sendto(
        descriptor, bytes, bytes.count, flags, start.assumingMemoryBound(to: sockaddr.self), length)
    }
  }

  private var socketAddress: sockaddr_un {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path) }
    return address
  }

  /// Bytes of `sun_path`.
  private static let capacity = MemoryLayout.size(ofValue: sockaddr_un().sun_path)
  private static let pathOffset = MemoryLayout<sockaddr_un>.size - capacity
}
