import ASCII
import Glibc

/// Looks at eight or sixteen bytes at a time. Like the columns beside it, it loads without a bounds check,
/// after a check of its own.
///
/// It has a door of its own because it is worth it: looking for marks byte by byte costs more than all the rest of
/// reading XML.
package enum ByteScan {
  /// Where `<`, `&`, a carriage return or a control character that XML forbids first stands; the count where none does.
  @inline(__always)
  static func characters(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) { byte in
      byte == .lessThan || byte == .ampersand || (byte < 0x20 && byte != .lineFeed && byte != .tab)
    } among: { block in
      (block .== all(.lessThan)) .| (block .== all(.ampersand)) .| controls(block)
    }
  }

  /// Where `]`, a carriage return or a control character that XML forbids first stands; the count where none does.
  @inline(__always)
  static func section(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) { byte in
      byte == .closeBracket || (byte < 0x20 && byte != .lineFeed && byte != .tab)
    } among: { block in
      (block .== all(.closeBracket)) .| controls(block)
    }
  }

  /// Where a quote, a `&` or a byte below the space first stands; the count where none does.
  @inline(__always)
  static func value(_ quote: UInt8, in bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) { byte in
      byte == quote || byte == .ampersand || byte < 0x20
    } among: { block in
      (block .== all(quote)) .| (block .== all(.ampersand)) .| (block .< all(.space))
    }
  }

  /// Where a quotation mark or a backslash first stands; the count where neither does.
  @inline(__always)
  static func jsonString(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) {
      $0 == .quotationMark || $0 == .backslash
    } among: {
      ($0 .== all(.quotationMark)) .| ($0 .== all(.backslash))
    }
  }

  /// Where a byte first stands; the count where it does not.
  @inline(__always)
  static func byte(_ byte: UInt8, in bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) {
      $0 == byte
    } among: {
      $0 .== all(byte)
    }
  }

  /// The same by the C library, which looks at up to 128 bytes at once: for texts rather than for values.
  package static func first(_ byte: UInt8, in bytes: Span<UInt8>, from offset: Int) -> Int {
    let start = max(offset, 0)
    guard start < bytes.count else { return start }
    return unsafe bytes.withUnsafeBytes { text in
      let base = unsafe text.baseAddress.unsafelyUnwrapped
      guard let place = unsafe memchr(base + start, Int32(byte), text.count - start) else {
        return text.count
      }
      return unsafe base.distance(to: UnsafeRawPointer(place))
    }
  }

  /// Where either of two bytes first stands; the count where neither does.
  @inline(__always)
  static func either(_ one: UInt8, _ other: UInt8, in bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) {
      $0 == one || $0 == other
    } among: {
      ($0 .== all(one)) .| ($0 .== all(other))
    }
  }

  /// Whether text may be more than text: a `<` or a `&` stands in it.
  package static func hasMarkup(_ bytes: Span<UInt8>) -> Bool {
    either(.lessThan, .ampersand, in: bytes, from: 0) < bytes.count
  }

  /// Whether two texts are the same byte for byte: strings are equal where Unicode says so, which takes longer to find out.
  package static func equal(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count, one.count > 0 else { return one.count == other.count }
    return unsafe one.withUnsafeBytes { one in
      unsafe other.withUnsafeBytes {
        unsafe memcmp(one.baseAddress.unsafelyUnwrapped, $0.baseAddress.unsafelyUnwrapped, one.count) == 0
      }
    }
  }

  /// Where two bytes first stand side by side; the count where they do not.
  package static func pair(_ one: UInt8, _ other: UInt8, in bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index &+ 17 <= bytes.count {
      if hasAny((block(bytes, index) .== all(one)) .& (block(bytes, index &+ 1) .== all(other))) { break }
      index &+= 16
    }
    while index &+ 1 < bytes.count {
      if bytes[index] == one, bytes[index &+ 1] == other { return index }
      index &+= 1
    }
    return bytes.count
  }

  /// Where a byte beyond ASCII first stands; the count where none does.
  static func ascii(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    first(bytes, from: offset) {
      $0 >= 0x80
    } among: {
      $0 .>= all(0x80)
    }
  }

  /// Sixteen bytes from an offset on.
  @inline(__always)
  static func block(_ bytes: Span<UInt8>, _ offset: Int) -> SIMD16<UInt8> {
    precondition(offset >= 0 && offset &+ 16 <= bytes.count)
    return unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Eight bytes from an offset on as a little-endian number; nil if so many are not left.
  @inline(__always)
  static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64? {
    guard offset >= 0, offset &+ 8 <= bytes.count else { return nil }
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// A hash of a range, eight bytes at a time.
  package static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = UInt64(range.count) &* 0x9E37_79B9_7F4A_7C15
    var index = range.lowerBound
    while index < range.upperBound {
      var next = word(bytes, at: index) ?? lastWord(bytes, at: index)
      let left = range.upperBound &- index
      if left < 8 { next &= ~(~0 << UInt64(8 &* left)) }
      hash = (hash ^ next) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
      index &+= 8
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  /// What is left from an offset on, of less than eight bytes, as such a number; zeroes after the end.
  @inline(never)
  static func lastWord(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<8 where offset + index < bytes.count {
      word |= UInt64(bytes[offset + index]) << UInt64(8 * index)
    }
    return word
  }

  /// A vector of one byte: comparing with a scalar is not turned into machine instructions (Swift 6.3).
  @inline(__always)
  static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  @inline(__always)
  static func hasAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// Control characters, but for line feed and tab.
  @inline(__always)
  private static func controls(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (block .< all(.space)) .& (block .!= all(.lineFeed)) .& (block .!= all(.tab))
  }

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
}
