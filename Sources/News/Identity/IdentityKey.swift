/// One name by which an article is known; two articles never share one.
///
/// The first 16 bytes of the SHA-256 of a namespaced string.
public struct IdentityKey: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// - Parameter namespace: What kind of name it is, so that a URL and a guid of the same text differ.
  public init(namespace: String, _ parts: String...) {
    // The lengths keep ("ab", "c") and ("a", "bc") apart.
    let text = parts.reduce(into: namespace) { $0 += "\n\($1.utf8.count):\($1)" }
    let digest = SHA256.digest(of: text.utf8)
    high = word(digest[0..<8])
    low = word(digest[8..<16])
  }

  /// - Returns: nil unless there are 16 bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = word(bytes.prefix(8))
    low = word(bytes.dropFirst(8))
  }

  /// The 16 bytes.
  public var bytes: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) } }
  }
}

private func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0) { $0 << 8 | UInt64($1) }
}
