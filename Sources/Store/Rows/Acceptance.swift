package import News

/// A finished article, ready to become a line.
package struct Acceptance: Sendable {
  /// The pending row that it settles.
  package let pendingRowID: Int64
  /// The whole line but for its `seq`, which the ledger gives.
  package let line: UnnumberedLine

  package init(pendingRowID: Int64, line: UnnumberedLine) {
    self.pendingRowID = pendingRowID
    self.line = line
  }
}
