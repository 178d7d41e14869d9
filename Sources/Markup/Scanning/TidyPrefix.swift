import ASCII

extension ByteScan {
  /// How far text is tidy from an offset on, where a tidy character stands: no white space but single spaces between
  /// tidy characters, and no character that is white space, invisible or an accent of its own, nor any other of the few
  /// hundred that begin with the same byte as one of those (0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF).
  package static func tidyEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index &+ 17 <= bytes.count {
      let block = block(bytes, index)
      let spaces = unsafe unsafeBitCast(block .== all(.space), to: SIMD2<UInt64>.self)
      let others = unsafe unsafeBitCast(untidy(block), to: SIMD2<UInt64>.self)
      let (low, high) = (others[0] | spaces[0], others[1] | spaces[1])
      let next: UInt64 = isTidy(bytes[index &+ 16]) ? 0 : 0xFF
      // A space counts if what follows it is not tidy.
      let first =
        others[0].littleEndian | spaces[0].littleEndian & (low.littleEndian >> 8 | high.littleEndian << 56)
      if first != 0 { return index &+ first.trailingZeroBitCount >> 3 }
      let second = others[1].littleEndian | spaces[1].littleEndian & (high.littleEndian >> 8 | next << 56)
      if second != 0 { return index &+ 8 &+ second.trailingZeroBitCount >> 3 }
      index &+= 16
    }
    while index < bytes.count {
      let isSingle = bytes[index] == .space && index &+ 1 < bytes.count && isTidy(bytes[index &+ 1])
      guard isSingle || isTidy(bytes[index]) else { break }
      index &+= 1
    }
    return index
  }

  /// Whether a byte belongs to a tidy character; the space does not.
  @inline(__always)
  package static func isTidy(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, 0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF: false
    default: true
    }
  }

  @inline(__always)
  private static func untidy(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let controls = (block .< all(.space)) .| (block .== all(0x7F))
    let accents = (block .== all(0xC2)) .| ((block & all(0xFE)) .== all(0xCC))
    let signs = ((block & all(0xFE)) .== all(0xE2)) .| (block .== all(0xEF))
    return controls .| accents .| signs
  }
}
