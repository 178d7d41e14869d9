import GRDB
package import News

/// What can go wrong with the ledger, as the daemon needs to know it.
package enum LedgerError: Error, Sendable, Hashable {
  /// Another daemon works on this state directory.
  case inUse(path: String)
  /// The state directory cannot be made or written.
  case unusable(path: String, reason: String)
  /// A newer winnow wrote this ledger.
  case newer(path: String)
  /// The disk is full or read-only: the ledger is whole and goes on when there is room.
  case noRoom(reason: String)
  /// The task was cancelled.
  case cancelled
  /// SQLite failed in a way that waiting does not repair.
  case broken(reason: String)
}

extension LedgerError {
  package var disposition: Disposition {
    switch self {
    case .noRoom: .retry(after: .seconds(5))
    case .cancelled: .retry(after: nil)
    case .inUse, .unusable, .newer, .broken: .stop
    }
  }

  init(_ error: any Error) {
    if let error = error as? LedgerError {
      self = error
      return
    }
    if error is CancellationError {
      self = .cancelled
      return
    }
    guard let error = error as? DatabaseError else {
      self = .broken(reason: "\(error)")
      return
    }
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL, .SQLITE_READONLY: self = .noRoom(reason: reason)
    default: self = .broken(reason: "\(reason) (\(error.extendedResultCode.rawValue))")
    }
  }
}

extension LedgerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .inUse(let path): "\(path): another winnow is running on this state directory"
    case .unusable(let path, let reason): "\(path): \(reason)"
    case .newer(let path): "\(path): written by a newer winnow; upgrade, or point --data elsewhere"
    case .noRoom(let reason): "the ledger cannot grow (\(reason)); waiting for room"
    case .cancelled: "the ledger was not asked: stopping"
    case .broken(let reason): "the ledger failed: \(reason)"
    }
  }
}
