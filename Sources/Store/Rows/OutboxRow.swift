/// An accepted line and its offset in the output file.
package struct OutboxRow: Sendable, Hashable {
  package let seq: Int64
  /// Offset in bytes from the start of the file.
  package let position: Int64
  package let line: [UInt8]

  /// The offset behind its last byte.
  package var end: Int64 { position + Int64(line.count) }
}

/// The state of the active output file as planned.
package struct FilePlan: Sendable, Hashable {
  package let generation: Int64
  /// Bytes accepted for this file: what is in it and what the outbox still holds.
  package internal(set) var length: Int64
  /// Bytes that were synced to the file before the oldest outbox row.
  package let drained: Int64
}
