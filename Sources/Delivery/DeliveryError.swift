import Glibc
package import News

/// What can go wrong on the way into the output file.
package enum DeliveryError: Error, Sendable, Hashable {
  /// The disk is full, over quota, or read-only: nothing is lost, the lines wait in the outbox.
  case noRoom(path: String, reason: String)
  /// The file cannot be made, opened or written; it is opened afresh and written again from the outbox.
  case failed(path: String, operation: String, reason: String)
  /// A pipe or a device: bytes have no place there.
  case unsuitable(path: String)
  /// The reader of standard output is gone.
  case readerGone
}

extension DeliveryError {
  package var disposition: Disposition {
    switch self {
    case .noRoom: .retry(after: .seconds(5))
    case .failed: .retry(after: .seconds(1))
    case .readerGone, .unsuitable: .stop
    }
  }

  static func system(_ operation: String, _ path: String, _ code: Int32 = errno) -> DeliveryError {
    let reason = unsafe String(cString: strerror(code))
    switch code {
    case ENOSPC, EDQUOT, EFBIG, EROFS: return .noRoom(path: path, reason: reason)
    case EPIPE: return .readerGone
    default: return .failed(path: path, operation: operation, reason: reason)
    }
  }
}

extension DeliveryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noRoom(let path, let reason): "\(path): \(reason); articles wait until there is room"
    case .failed(let path, let operation, let reason): "\(path): \(operation): \(reason)"
    case .unsuitable(let path): "\(path): not an ordinary file; use --output - and a pipe"
    case .readerGone: "standard output: the reader has gone"
    }
  }
}
