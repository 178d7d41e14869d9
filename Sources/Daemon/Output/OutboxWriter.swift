import Delivery
import Logging
import News
import Store

/// Writes accepted lines from the ledger's outbox to the output file, and repairs the file where it is not as planned.
///
/// The ledger plans each line's place in the file before it is written. A crash, a full disk or a log rotation by
/// somebody else can leave file and plan apart. Writing is therefore repeatable: a row is deleted only after its bytes
/// are synced, and writing it again puts the same bytes at the same offset.
struct OutboxWriter: Sendable {
  let ledger: Ledger
  let destination: Destination
  let stream: OutputStream
  let logger: Logger
  let time: TimeSource

  /// Opens the file again, whatever happened to it, and writes all that the outbox holds.
  func recover() async throws {
    try await open()
    try await ledger.adoptOutbox(into: destination.name, of: stream)
    while true {
      let rows = try await ledger.outbox(for: destination.name)
      if rows.isEmpty { return }
      try await deliver(rows)
    }
  }

  /// The same, only where somebody else has moved, cut or written to the file since.
  func recoverIfTouched() async throws {
    let plan = try await ledger.plan(for: destination.name)
    guard await !destination.isUntouched(by: plan) else { return }
    try await recover()
  }

  /// Writes rows of the active file, syncs, and deletes them from the outbox.
  func deliver(_ rows: [OutboxRow]) async throws {
    guard let last = rows.last else { return }
    try await destination.write(rows)
    try await ledger.delivered(upTo: last.end, of: destination.name)
  }

  private func open() async throws {
    let plan = try await ledger.plan(for: destination.name)
    guard case .file(let file) = destination else { return }
    switch try await file.open(expecting: plan.drained...plan.length) {
    case .asPlanned: return
    case .longer: try await setAside(file, "it holds bytes that are not ours")
    case .shorter: try await setAside(file, "it was moved, cut or removed")
    }
    let fresh = try await ledger.beginGeneration(for: destination.name)
    _ = try await file.open(expecting: fresh.drained...fresh.length)
  }

  /// Renames the file instead of truncating it: bytes that are not ours belong to somebody.
  private func setAside(_ file: OutputFile, _ reason: String) async throws {
    let stamp = time.now().description.filter { $0 != "-" && $0 != ":" }
    let kept = try await file.setAside(stamp: stamp)
    logger.warning(
      "began a new output file",
      metadata: ["reason": "\(reason)", "file.path": "\(file.path)", "file.kept": "\(kept ?? "")"])
  }
}
