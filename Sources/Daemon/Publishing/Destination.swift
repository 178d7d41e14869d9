package import Delivery
import News
import Store

/// Where lines go.
package enum Destination: Sendable {
  case file(OutputFile)
  case standardOutput(StandardOutput)

  /// By which the ledger keeps its plan: the file's own name, so that a directory may move with all that is in it.
  var name: String {
    switch self {
    case .file(let file): file.path.split(separator: "/").last.map(String.init) ?? file.path
    case .standardOutput: "-"
    }
  }

  func write(_ rows: [OutboxRow]) async throws(DeliveryError) {
    switch self {
    case .file(let file): try await file.write(rows.map { ($0.position, $0.line) })
    case .standardOutput(let output): try await output.write(rows.flatMap(\.line))
    }
  }

  /// Whether the next write would land where readers look, behind nothing but what is ours.
  func isUntouched(by plan: FilePlan) async -> Bool {
    switch self {
    case .file(let file): await file.isUntouched(expecting: plan.drained...plan.length)
    case .standardOutput: true
    }
  }
}
