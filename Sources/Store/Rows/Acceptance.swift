/// A finished article, ready to become a line.
package struct Acceptance: Sendable {
  /// The pending row that it settles.
  package let pendingRowID: Int64
  /// Makes the exact bytes of the line, newline included, once its `seq` is known.
  package let line: @Sendable (_ seq: Int64) -> [UInt8]

  package init(pendingRowID: Int64, line: @escaping @Sendable (_ seq: Int64) -> [UInt8]) {
    self.pendingRowID = pendingRowID
    self.line = line
  }
}
