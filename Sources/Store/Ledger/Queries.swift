import GRDB

/// A set as a JSON array, for `json_each`: one prepared statement whatever its size.
func jsonArray(of strings: some Collection<String>) -> String {
  let quoted = strings.map { string in
    let escaped = string.unicodeScalars.map { scalar in
      scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : scalar.value < 0x20 ? " " : String(scalar)
    }
    return "\"\(escaped.joined())\""
  }
  return "[\(quoted.joined(separator: ","))]"
}

/// Walks a cursor in its order and keeps the first row of each host; rows without a host never stand in each
/// other's way.
///
/// - Parameter pick: the host and the value of a row; nil passes it over.
func firstOfEachHost<Value>(
  _ rows: RowCursor, limit: Int, pick: (Row) throws -> (host: String, value: Value)?
) throws -> [Value] {
  var found: [Value] = []
  var hosts: Set<String> = []
  while found.count < limit, let row = try rows.next() {
    guard let (host, value) = try pick(row) else { continue }
    guard host.isEmpty || hosts.insert(host).inserted else { continue }
    found.append(value)
  }
  return found
}
