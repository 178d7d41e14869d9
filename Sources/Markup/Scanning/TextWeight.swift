extension ByteScan {
  /// How much a text says, in letters of an alphabet: a character of three bytes weighs three if it is Chinese or Japanese, a
  /// Hangul syllable two, any other character one.
  package static func weight(of text: Span<UInt8>) -> Int {
    var total = 0
    var index = 0
    while index &+ 16 <= text.count {
      // Eighty blocks at most fill a lane of eight bits: a byte weighs three at most.
      var lanes = SIMD16<UInt8>.zero
      let end = Swift.min(text.count &- 15, index &+ 80 * 16)
      while index < end {
        lanes &+= weights(block(text, index))
        index &+= 16
      }
      total &+= Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
    }
    while index < text.count {
      let byte = text[index]
      total &+= byte & 0xC0 != 0x80 ? 1 : 0
      total &+= byte &- 0xE3 < 7 ? 2 : byte &- 0xEA < 4 ? 1 : 0
      index &+= 1
    }
    return total
  }

  /// What each of sixteen bytes adds: one if it begins a character, and what that weighs more.
  @inline(__always)
  private static func weights(_ block: SIMD16<UInt8>) -> SIMD16<UInt8> {
    let ones = all(1)
    let begins = all(0).replacing(with: ones, where: (block & all(0xC0)) .!= all(0x80))
    let isHeavy = ((block &- all(0xE3)) .< all(7))
    let isHangul = ((block &- all(0xEA)) .< all(4))
    return begins &+ all(0).replacing(with: all(2), where: isHeavy)
      &+ all(0).replacing(with: ones, where: isHangul)
  }
}
