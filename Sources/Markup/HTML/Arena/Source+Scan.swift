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
    while index &+ 8 <= count {
      let word = word(index)
      let found =
        zeroes(word ^ each(0x3C)) | zeroes(word ^ each(0x26)) | zeroes(word ^ each(0x0D)) | zeroes(word)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < count {
      let byte = self[index]
      if byte == 0x3C || byte == 0x26 || byte == 0x0D || byte == 0 { return index }
      index &+= 1
    }
    return count
  }

  /// Where a quoted value ends, and whether it must be decoded: it holds `&`, NUL or a carriage return.
  @inline(__always)
  func quotedEnd(_ quote: UInt8, from start: Int) -> (end: Int, isCoded: Bool) {
    var index = start
    while index &+ 8 <= count {
      let word = word(index)
      let found =
        zeroes(word ^ each(quote)) | zeroes(word ^ each(0x26)) | zeroes(word ^ each(0x0D)) | zeroes(word)
      if found != 0 {
        index &+= found.trailingZeroBitCount >> 3
        return self[index] == quote ? (index, false) : (first(quote, from: index), true)
      }
      index &+= 8
    }
    return (first(quote, from: index), index < count)
  }

  /// Where a name ends: at white space, `/`, `>`, or at the end of the source; an attribute's name at `=` too.
  @inline(__always)
  func nameEnd(from start: Int, isAttribute: Bool) -> Int {
    var index = start
    while index < count {
      let word = word(index)
      var found = below(word, 0x21) | zeroes(word ^ each(0x2F)) | zeroes(word ^ each(0x3E))
      if isAttribute { found |= zeroes(word ^ each(0x3D)) }
      guard found != 0 else { index &+= 8; continue }
      index &+= found.trailingZeroBitCount >> 3
      let byte = peek(index)
      if byte > 0x20 || isBlank(byte) || index >= count { return min(index, count) }
      index &+= 1
    }
    return count
  }

  @inline(__always)
  private func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Not zero if a byte is zero; the lowest bit set is the first such byte's.
  @inline(__always)
  private func zeroes(_ word: UInt64) -> UInt64 { (word &- each(0x01)) & ~word & each(0x80) }

  /// The same for bytes below a limit of at most 0x80.
  @inline(__always)
  private func below(_ word: UInt64, _ limit: UInt8) -> UInt64 { (word &- each(limit)) & ~word & each(0x80) }

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
