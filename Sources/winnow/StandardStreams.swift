import Glibc

/// Writes all of it, or says why not.
///
/// - Returns: false where the reader has gone or the disk is full.
@discardableResult
func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress, buffer.count - written)
    }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return false }
    written += count
  }
  return true
}

/// A line for the person at the keyboard.
func complain(_ message: String) {
  Terminal.standardError.print(message)
}

/// Reads what is there, at most so many bytes; empty at the end.
func readSome(from descriptor: Int32, atMost count: Int) -> [UInt8] {
  unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    var got: Int
    repeat { got = unsafe read(descriptor, buffer.baseAddress, count) } while got < 0 && errno == EINTR
    filled = max(0, got)
  }
}
