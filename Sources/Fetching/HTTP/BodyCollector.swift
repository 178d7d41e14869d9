/// Collects a body piece by piece, unpacks gzip on the way, and stops at the limit.
///
/// A body counts as packed when it begins like gzip, whatever the headers say: files named `.gz` come without the header,
/// and plain bodies come with it.
struct BodyCollector: ~Copyable {
  private let limit: Int
  /// Whether what is beyond the limit is left out, instead of making the body an error.
  private let cuts: Bool
  private var body: [UInt8] = []
  /// The first bytes, until there are enough to tell.
  private var undecided: [UInt8]? = []
  private var inflater: Inflater?

  init(limit: Int, cuts: Bool = false) {
    self.limit = limit
    self.cuts = cuts
  }

  /// Whether nothing more will be taken.
  var isFull: Bool { cuts && body.count == limit }

  mutating func add(_ bytes: [UInt8]) throws(FetchError) {
    guard let head = undecided else { return try take(bytes) }
    let start = head + bytes
    guard start.count >= Self.magic.count else {
      undecided = start
      return
    }
    undecided = nil
    if start.starts(with: Self.magic) { inflater = Inflater() }
    try take(start)
  }

  /// Bytes so far, unpacked.
  var count: Int { body.count }

  /// The whole body.
  consuming func finish(host: String) throws(FetchError) -> [UInt8] {
    if let undecided { try take(undecided) }
    guard isFull || inflater?.isComplete ?? true else { throw .truncated(host: host) }
    return body
  }

  /// Two bytes of signature and the only method there is (RFC 1952 §2.3.1).
  static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  private mutating func take(_ bytes: [UInt8]) throws(FetchError) {
    if inflater != nil { return try unpack(bytes) }
    guard body.count + bytes.count <= limit else {
      guard cuts else { throw .tooLarge(limit: limit) }
      body += bytes.prefix(limit - body.count)
      return
    }
    body += bytes
  }

  private mutating func unpack(_ bytes: [UInt8]) throws(FetchError) {
    do throws(InflateFault) {
      try inflater?.unpack(bytes, into: &body, limit: limit)
    } catch {
      switch error {
      case .corrupt: throw .decoding("broken gzip")
      case .tooLarge:
        guard cuts else { throw .tooLarge(limit: limit) }
        body.removeLast(body.count - limit)
      }
    }
  }
}
