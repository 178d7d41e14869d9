/// A rendered line that lacks only the value of its `seq`.
///
/// The number is given in the transaction that accepts the line. Rendering the line there would hold the ledger's only
/// writer for as long as a batch of a hundred articles takes to escape, count and hash; so all of it is rendered before,
/// and the transaction puts the digits in.
public struct UnnumberedLine: Sendable, Hashable {
  private let bytes: [UInt8]
  /// Where the number goes.
  private let offset: Int

  /// - Parameter before: up to the number.
  /// - Parameter after: from the number on, newline included.
  package init(before: some Collection<UInt8>, after: some Collection<UInt8>) {
    bytes = Array(before) + after
    offset = before.count
  }

  /// An object with `seq` between two groups of fields.
  init(before: (inout JSONLineWriter) -> Void, after: (inout JSONLineWriter) -> Void) {
    var json = JSONLineWriter()
    var digit = 0
    json.object { json in
      before(&json)
      json.field("seq", 0)
      digit = json.bytes.count - 1
      after(&json)
    }
    self.init(before: json.bytes[..<digit], after: json.bytes[(digit + 1)...] + [UInt8(ascii: "\n")])
  }

  /// Bytes without the number.
  var count: Int { bytes.count }

  /// The line as it goes to the file.
  public func numbered(_ seq: Int64) -> [UInt8] {
    var line: [UInt8] = []
    let digits = String(seq).utf8
    line.reserveCapacity(bytes.count + digits.count)
    line += bytes[..<offset]
    line += digits
    line += bytes[offset...]
    return line
  }
}
