import Foundation
import Glibc

/// A service manager's end of the notify socket.
final class Manager {
  enum Kind { case path, abstract }

  let address: String
  private let descriptor: Int32
  private let directory: String?

  init(at kind: Kind) throws {
    let name = "winnow-notify-\(UUID().uuidString)"
    let folder = FileManager.default.temporaryDirectory.appending(path: name).path
    if kind == .path {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    directory = kind == .path ? folder : nil
    address = kind == .path ? folder + "/notify" : "@" + name
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    guard bound(descriptor, to: address) else { throw POSIXError(.EADDRNOTAVAIL) }
  }

  deinit {
    close(descriptor)
    if let directory { try? FileManager.default.removeItem(atPath: directory) }
  }

  /// The datagrams that wait, in their order.
  func received() -> [String] {
    var messages: [String] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      guard count >= 0 else { return messages }
      messages.append(String(decoding: buffer[..<count], as: UTF8.self))
    }
  }
}

private func bound(_ descriptor: Int32, to name: String) -> Bool {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  var path = Array(name.utf8)
  if path.first == UInt8(ascii: "@") { path[0] = 0 }
  unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path) }
  let offset = MemoryLayout.size(ofValue: address) - MemoryLayout.size(ofValue: address.sun_path)
  return unsafe withUnsafeBytes(of: &address) { raw in
    guard let start = raw.baseAddress else { return false }
    return unsafe bind(
      descriptor, start.assumingMemoryBound(to: sockaddr.self), socklen_t(offset + path.count)) == 0
  }
}
