import Glibc

/// Standard output as a destination: whole lines, and no way to know what arrived.
package actor StandardOutput {
  package init() {}

  package func write(_ bytes: [UInt8]) throws(DeliveryError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress,
          buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .system("write", "standard output") }
      written += count
    }
  }
}
