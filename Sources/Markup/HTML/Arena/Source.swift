/// The bytes of a document while it is read: valid for one call of the reader, every access checked.
@safe struct Source {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  static var empty: Source { unsafe Source(UnsafeBufferPointer(start: nil, count: 0)) }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe base = bytes.baseAddress
    count = bytes.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return unsafe base.unsafelyUnwrapped[index]
  }

  /// The byte at an offset; zero after the end.
  @inline(__always)
  func peek(_ index: Int) -> UInt8 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return unsafe base.unsafelyUnwrapped[index]
  }

  /// Eight bytes from an offset on, the first one lowest; zeroes after the end.
  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    guard index >= 0, index &+ 8 <= count else { return lastWord(index) }
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// Sixteen bytes from an offset on; nil if so many are not left.
  @inline(__always)
  func block(_ index: Int) -> SIMD16<UInt8>? {
    guard index >= 0, index &+ 16 <= count else { return nil }
    return unsafe UnsafeRawPointer(base.unsafelyUnwrapped).loadUnaligned(
      fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  @inline(never)
  private func lastWord(_ index: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(peek(index + offset)) << UInt64(8 * offset) }
    return word
  }

  /// For the columns of this folder.
  @unsafe @inline(__always)
  func pointer(_ start: Int, _ end: Int) -> UnsafePointer<UInt8> {
    precondition(start >= 0 && start < end && end <= count)
    return unsafe base.unsafelyUnwrapped + start
  }

  /// All bytes, for what reads spans.
  func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    return body(unsafe bytes.span)
  }
}
