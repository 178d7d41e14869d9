package import Delivery
import News
import Store

/// Where lines go.
package enum Destination: Sendable {
  case file(OutputFile)
  case standardOutput(StandardOutput)

  /// By which the ledger keeps its plan.
  var name: String {
    switch self {
    case .file(let file): file.path
    case .standardOutput: "-"
    }
  }

  func write(_ rows: [OutboxRow]) async throws(DeliveryError) {
    switch self {
    case .file(let file): try await file.write(rows.map { ($0.position, $0.line) })
    case .standardOutput(let output): try await output.write(rows.flatMap(\.line))
    }
  }

  /// Whether the next write would land where readers look.
  func isInPlace() async -> Bool {
    switch self {
    case .file(let file): await file.isInPlace()
    case .standardOutput: true
    }
  }
}
