import Delivery
import Logging
import News
import Store

/// Brings the file and the ledger's plan of it together, and writes what the outbox still holds.
struct Drain: Sendable {
  let ledger: Ledger
  let destination: Destination
  let logger: Logger
  let time: Timekeeper

  /// Opens the file afresh, whatever happened to it, and drains the outbox. Any number of times: the same bytes go to
  /// the same place.
  func recover() async throws {
    try await open()
    try await ledger.adoptOutbox(into: destination.name)
    while true {
      let rows = try await ledger.outbox(for: destination.name)
      if rows.isEmpty { return }
      try await deliver(rows)
    }
  }

  /// The same where somebody has touched the file since.
  func recoverIfTouched() async throws {
    let plan = try await ledger.plan(for: destination.name)
    guard await !destination.isUntouched(by: plan) else { return }
    try await recover()
  }

  /// Writes rows of the active file, syncs, and forgets them.
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

  /// Never cut, never overwritten: what is there belongs to somebody.
  private func setAside(_ file: OutputFile, _ reason: String) async throws {
    let stamp = time.now().description.filter { $0 != "-" && $0 != ":" }
    let kept = try await file.setAside(stamp: stamp)
    logger.warning(
      "began a new output file",
      metadata: ["reason": "\(reason)", "file.path": "\(file.path)", "file.kept": "\(kept ?? "")"])
  }
}
