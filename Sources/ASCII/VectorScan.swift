/// Looks for bytes sixteen at a time, for the rooms below Markup, which has `ByteScan`: what is generic is not inlined across
/// modules, and is slow where it is not. It loads without a bounds check, after a check of its own.
package enum VectorScan {
  /// Where the first byte of a kind stands at or after an offset; the count where none does.
  ///
  /// - Parameters:
  ///   - isWanted: whether a byte is of the kind.
  ///   - candidates: the same of sixteen bytes.
  @inline(__always)
  private static func first(
    _ bytes: Span<UInt8>, from offset: Int, where isWanted: (UInt8) -> Bool,
    among candidates: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
  ) -> Int {
    var index = max(offset, 0)
    let end = bytes.count
    let raw = unsafe bytes.bytes
    while index &+ 16 <= end {
      let block = unsafe raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: SIMD16<UInt8>.self)
      let halves = unsafe unsafeBitCast(candidates(block), to: SIMD2<UInt64>.self)
      if halves[0] != 0 { return index &+ halves[0].littleEndian.trailingZeroBitCount >> 3 }
      if halves[1] != 0 { return index &+ 8 &+ halves[1].littleEndian.trailingZeroBitCount >> 3 }
      index &+= 16
    }
    while index < end, !isWanted(bytes[index]) { index &+= 1 }
    return index
  }

  /// A vector of one byte: comparing with a scalar is not turned into machine instructions (Swift 6.3).
  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// Where a byte stands that a JSON string may not hold as it is (RFC 8259 §7), or that U+0085, U+2028 or U+2029 begins
  /// with, the line ends of Unicode.
  package static func jsonSpecial(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) { byte in
      byte < 0x20 || byte == .quotationMark || byte == .backslash || byte & 0xDF == 0xC2
    } among: { block in
      (block .< all(0x20)) .| (block .== all(.quotationMark)) .| (block .== all(.backslash))
        .| ((block & all(0xDF)) .== all(0xC2))
    }
  }

  /// Where a space or a control character stands.
  package static func blank(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) {
      $0 <= .space
    } among: {
      $0 .<= all(.space)
    }
  }
}
