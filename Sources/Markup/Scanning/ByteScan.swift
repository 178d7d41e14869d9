/// Looks at eight bytes at a time. The only loads without a bounds check in the room, each after a check of its own.
///
/// It has a door of its own because it is worth it: looking for marks byte by byte costs half of what libxml2 costs.
/// The arithmetic is that of "Bit Twiddling Hacks" (Anderson), `haszero` and `hasless`.
struct ByteScan {
  /// Where `<`, `&`, `>` or a control character that XML forbids first stands.
  static func markup(_ bytes: Span<UInt8>, from offset: Int) -> Int? {
    first(bytes, from: offset) { byte in
      byte == 0x3C || byte == 0x26 || byte == 0x3E || isForbiddenControl(byte)
    } among: { word in
      // `<` and `>` differ in one bit.
      zeroes((word | each(0x02)) ^ each(0x3E)) | zeroes(word ^ each(0x26)) | controls(word)
    }
  }

  /// Where `]` or a control character that XML forbids first stands.
  static func sectionEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int? {
    first(bytes, from: offset) { byte in
      byte == 0x5D || isForbiddenControl(byte)
    } among: { word in
      zeroes(word ^ each(0x5D)) | controls(word)
    }
  }

  /// Where a byte first stands.
  static func byte(_ byte: UInt8, in bytes: Span<UInt8>, from offset: Int) -> Int? {
    first(bytes, from: offset) {
      $0 == byte
    } among: {
      zeroes($0 ^ each(byte))
    }
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Not zero if a byte is zero.
  @inline(__always)
  private static func zeroes(_ word: UInt64) -> UInt64 { (word &- each(0x01)) & ~word & each(0x80) }

  /// Not zero if a byte is below 0x20: a candidate, since line feeds are allowed.
  @inline(__always)
  private static func controls(_ word: UInt64) -> UInt64 { (word &- each(0x20)) & ~word & each(0x80) }

  @inline(__always)
  private static func first(
    _ bytes: Span<UInt8>, from offset: Int, where isWanted: (UInt8) -> Bool,
    among candidates: (UInt64) -> UInt64
  ) -> Int? {
    var index = max(offset, 0)
    let raw = unsafe bytes.bytes
    let end = bytes.count
    while index &+ 8 <= end {
      let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let next = index &+ 8
      if candidates(word) != 0 {
        while index < next {
          if isWanted(bytes[index]) { return index }
          index &+= 1
        }
      }
      index = next
    }
    while index < end {
      if isWanted(bytes[index]) { return index }
      index &+= 1
    }
    return nil
  }
}
