package import Delivery
import News
import Store

/// Where lines are written to.
package enum Destination: Sendable {
  case file(OutputFile)
  case standardOutput(StandardOutput)

  /// The key of the output in the ledger: the file's name without its directory, so that a data directory can be moved.
  var name: String {
    switch self {
    case .file(let file): file.path.split(separator: "/").last.map(String.init) ?? file.path
    case .standardOutput: "-"
    }
  }

  /// The file beside it in which feed events can be read by feed readers.
  var atomFile: ReplacedFile? {
    guard case .file(let file) = self else { return nil }
    let stem = file.path.hasSuffix(".ndjson") ? String(file.path.dropLast(".ndjson".utf8.count)) : file.path
    return ReplacedFile(path: stem + ".atom")
  }

  func write(_ rows: [OutboxRow]) async throws(DeliveryError) {
    switch self {
    case .file(let file): try await file.write(rows.map { ($0.position, $0.line) })
    case .standardOutput(let output): try await output.write(rows.flatMap(\.line))
    }
  }

  /// Whether the file is still the one that readers see under its name, and holds nothing but our bytes.
  func isUntouched(by plan: FilePlan) async -> Bool {
    switch self {
    case .file(let file): await file.isUntouched(expecting: plan.drained...plan.length)
    case .standardOutput: true
    }
  }
}
