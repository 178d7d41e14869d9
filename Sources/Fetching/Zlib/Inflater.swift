import CZlib

/// Why packed bytes could not be unpacked.
enum InflateFault: Error {
  case corrupt
  case tooLarge
}

/// A gzip stream being unpacked piece by piece (RFC 1952), several members in a row included.
///
/// zlib keeps a pointer back to its `z_stream`, so that one lives at a fixed address with this value as its only owner.
@safe struct Inflater: ~Copyable {
  private enum Phase {
    /// Before the first byte of a member after the first.
    case between
    /// Within a member, the first or a later one.
    case inside(first: Bool)
    /// After the last member: padding that some servers add.
    case after
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private var scratch = [UInt8](repeating: 0, count: 1 << 15)
  private var phase = Phase.inside(first: true)

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    unsafe wn_inflateInit2(stream, 16 + MAX_WBITS)
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether the stream may end here.
  var isComplete: Bool {
    if case .inside(let first) = phase { !first && isMemberEmpty } else { true }
  }

  /// Nothing came out of this member yet.
  private var isMemberEmpty: Bool { unsafe stream.pointee.total_out == 0 }

  /// Unpacks the next piece and appends what comes out.
  ///
  /// - Throws: `.tooLarge` as soon as `body` would outgrow `limit`; nothing beyond one scratch buffer is kept then.
  mutating func unpack(_ packed: [UInt8], into body: inout [UInt8], limit: Int) throws(InflateFault) {
    var taken = 0
    while taken < packed.count {
      switch phase {
      case .after: return
      case .between: beginMember(packed[taken])
      case .inside(let first):
        try step(packed, &taken, into: &body, isFirst: first)
        guard body.count <= limit else { throw .tooLarge }
      }
    }
  }

  private mutating func beginMember(_ byte: UInt8) {
    guard byte == 0x1F, unsafe inflateReset(stream) == Z_OK else {
      phase = .after
      return
    }
    phase = .inside(first: false)
  }

  /// One call of `inflate`: at most one scratch buffer comes out.
  private mutating func step(
    _ packed: [UInt8], _ taken: inout Int, into body: inout [UInt8], isFirst: Bool
  ) throws(InflateFault) {
    let (status, used, made) = inflateOnce(packed, from: taken)
    taken += used
    body.append(contentsOf: scratch[..<made])
    switch status {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: phase = .between
    // A later "member" from which nothing came is padding after all.
    case _ where !isFirst && isMemberEmpty: phase = .after
    default: throw .corrupt
    }
  }

  private mutating func inflateOnce(_ packed: [UInt8], from start: Int) -> (
    status: Int32, used: Int, made: Int
  ) {
    unsafe packed.withUnsafeBufferPointer { input in
      unsafe scratch.withUnsafeMutableBufferPointer { output in
        let piece = unsafe UnsafeMutableBufferPointer(
          mutating: UnsafeBufferPointer(rebasing: input[start...]))
        unsafe stream.pointee.next_in = piece.baseAddress
        unsafe stream.pointee.avail_in = UInt32(clamping: piece.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let status = unsafe inflate(stream, Z_NO_FLUSH)
        let used = unsafe piece.count - Int(stream.pointee.avail_in)
        return unsafe (status, used, output.count - Int(stream.pointee.avail_out))
      }
    }
  }
}
