/// One request as the loopback server saw it.
package struct LoopbackRequest: Sendable {
  package let method: String
  /// With the query, as it came.
  package let path: String
  /// In the order in which they came.
  package let headers: [(name: String, value: String)]
  package let body: [UInt8]
  /// Numbers the connections in the order in which they were opened.
  package let connection: Int

  /// The first header of that name, in any case.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
