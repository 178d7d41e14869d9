import Glibc

/// A file that is written anew as a whole: a reader sees the old or the new one, never half of one.
///
/// It is not synced. What is in it can be made again from the ledger.
package struct ReplacedFile: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  package func write(_ bytes: [UInt8]) throws(DeliveryError) {
    try makeDirectories(above: path)
    let draft = path + ".new"
    let descriptor = try openDescriptor(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .system("write", draft) }
      rest = rest.dropFirst(written)
    }
    guard unsafe rename(draft, path) == 0 else { throw .system("rename", draft) }
  }
}
