import ASCII
internal import Glibc

/// Searches eight bytes at a time ("Bit Twiddling Hacks", Anderson: `haszero`), or by `memchr`.
extension Source {
  /// Where a byte first stands; the end of the source if it does not.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int) -> Int {
    guard start >= 0, start < count, let base = unsafe base(at: start) else { return count }
    guard let found = unsafe memchr(base, Int32(byte), count - start) else { return count }
    return unsafe start + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
  }

  /// The same within a range: its end if the byte does not stand there.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int, before end: Int) -> Int {
    guard start >= 0, start < end, end <= count, let base = unsafe base(at: start) else { return end }
    guard let found = unsafe memchr(base, Int32(byte), end - start) else { return end }
    return unsafe start + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
  }

  /// Where text ends that can be taken as it is: at `<`, `&`, NUL or a carriage return, or at the end of the source.
  @inline(__always)
  func plainTextEnd(from start: Int) -> Int {
    var index = start
    while let block = block(index) {
      let marks = Marks(
        (block .== ByteScan.all(.lessThan)) .| (block .== ByteScan.all(.ampersand))
          .| (block .== ByteScan.all(.carriageReturn))
          .| (block .== ByteScan.all(0)))
      if !marks.isEmpty { return index &+ marks.first }
      index &+= 16
    }
    while index < count {
      let byte = self[index]
      if byte == .lessThan || byte == .ampersand || byte == .carriageReturn || byte == 0 { return index }
      index &+= 1
    }
    return count
  }

  /// Where a quoted value ends, and whether it may have to be decoded: it holds `&` or a control character.
  @inline(__always)
  func quotedEnd(_ quote: UInt8, from start: Int) -> (end: Int, isCoded: Bool) {
    var index = start
    var coded = SIMDMask<SIMD16<Int8>>(repeating: false)
    while let block = block(index) {
      let quotes = Marks(block .== ByteScan.all(quote))
      let codes = (block .== ByteScan.all(.ampersand)) .| (block .< ByteScan.all(0x0E))
      if !quotes.isEmpty {
        let isCoded = !Marks(coded).isEmpty || Marks(codes).bits(before: quotes) != 0
        return (index &+ quotes.first, isCoded)
      }
      coded = coded .| codes
      index &+= 16
    }
    var isCoded = !Marks(coded).isEmpty
    while index < count {
      let byte = self[index]
      if byte == quote { return (index, isCoded) }
      if byte == .ampersand || byte < 0x0E { isCoded = true }
      index &+= 1
    }
    return (count, isCoded)
  }

  /// How many bytes of a word belong to a name that begins with the first of them; eight if all may.
  @inline(__always)
  static func nameLength(in word: UInt64, isAttribute: Bool) -> Int {
    let found = nameMarks(word, isAttribute: isAttribute) & ~0xFF
    return found == 0 ? 8 : found.trailingZeroBitCount >> 3
  }

  /// Whether the byte at an offset ends a name: control characters do not.
  @inline(__always)
  func endsName(at index: Int) -> Bool {
    let byte = peek(index)
    return byte > 0x20 || isBlank(byte)
  }

  /// Where a name ends: at white space, `/`, `>`, or at the end of the source; an attribute's name at `=` too.
  @inline(__always)
  func nameEnd(from start: Int, isAttribute: Bool) -> Int {
    var index = start
    while index < count {
      let found = Source.nameMarks(word(index), isAttribute: isAttribute)
      guard found != 0 else { index &+= 8; continue }
      index &+= found.trailingZeroBitCount >> 3
      let byte = peek(index)
      if byte > 0x20 || isBlank(byte) || index >= count { return min(index, count) }
      index &+= 1
    }
    return count
  }

  /// The bytes of a word that may end a name: those that do, and control characters.
  @inline(__always)
  private static func nameMarks(_ word: UInt64, isAttribute: Bool) -> UInt64 {
    let found = below(word, 0x21) | zeroes(word ^ each(0x2F)) | zeroes(word ^ each(0x3E))
    return isAttribute ? found | zeroes(word ^ each(0x3D)) : found
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Not zero if a byte is zero; the lowest bit set is the first such byte's.
  @inline(__always)
  private static func zeroes(_ word: UInt64) -> UInt64 { (word &- each(0x01)) & ~word & each(0x80) }

  /// The same for bytes below a limit of at most 0x80.
  @inline(__always)
  private static func below(_ word: UInt64, _ limit: UInt8) -> UInt64 {
    (word &- each(limit)) & ~word & each(0x80)
  }

  @inline(__always)
  private func base(at start: Int) -> UnsafePointer<UInt8>? { unsafe pointer(start, count) }
}

/// ASCII letters of eight bytes in lower case, all other bytes as they are.
@inline(__always)
func asciiLowercase(_ word: UInt64) -> UInt64 {
  let low = word & 0x7F7F_7F7F_7F7F_7F7F
  let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
  let beyondZ = low &+ 0x2525_2525_2525_2525
  let isUpper = ~word & (fromA ^ beyondZ) & 0x8080_8080_8080_8080
  return word | isUpper >> 2
}

/// Which of sixteen bytes are marked: a byte of ones for each, the first one lowest. Without branches, as nobody can
/// foretell where a word ends.
private struct Marks {
  let low: UInt64
  let high: UInt64

  @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) {
    let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    low = halves[0]
    high = halves[1]
  }

  @inline(__always)
  var isEmpty: Bool { low | high == 0 }

  /// The place of the first one.
  @inline(__always)
  var first: Int {
    let isLow = low != 0
    return (isLow ? 0 : 8) &+ (isLow ? low : high).trailingZeroBitCount >> 3
  }

  /// Not zero if one is marked before the first of others.
  @inline(__always)
  func bits(before others: Marks) -> UInt64 {
    others.low != 0 ? low & Marks.below(others.low) : low | high & Marks.below(others.high)
  }

  /// All bits below the lowest one that is set.
  @inline(__always)
  private static func below(_ bits: UInt64) -> UInt64 { (bits &- 1) & ~bits }
}
