extension ByteScan {
  /// How far bytes are certainly UTF-8 (RFC 3629) without the control characters U+0080 to U+009F, from an offset that
  /// begins a character: an offset that begins one too, within twenty bytes of the end, of what is no character, or of
  /// such a control. No text has those on purpose (`MisreadControls`), and to look for them here costs nearly nothing.
  ///
  /// The standard library's validation looks at a character at a time wherever one is not ASCII, and cost a sixth of
  /// reading a feed. This looks at sixteen bytes at once and at the three before each of them: whether a byte
  /// continues a character must agree with whether one of those three asks for it (Keiser and Lemire, "Validating
  /// UTF-8 In Less Than One Instruction Per Byte", 2021, without its tables).
  static func plainUTF8(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index &- offset < 3 {
      guard let word = word(bytes, at: index) else { return index }
      let length = word & 0x80 == 0 ? 1 : character(word)
      guard length > 0 else { return index }
      index &+= length
    }
    while true {
      index = asciiBlocks(bytes, from: index)
      repeat {
        guard index &+ 16 <= bytes.count, isPlain(bytes, blockAt: index) else {
          return boundary(bytes, before: index, from: offset)
        }
        index &+= 16
      } while bytes[index &- 1] | bytes[index &- 2] | bytes[index &- 3] >= 0x80
    }
  }

  /// The same a character at a time, up to the very place, or to the last eight bytes.
  static func plainCharacters(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while let word = word(bytes, at: index) {
      let length = word & 0x80 == 0 ? 1 : character(word)
      guard length > 0 else { break }
      index &+= length
    }
    return index
  }

  /// Whether bytes are UTF-8 to their end.
  static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.extracting(droppingFirst: plainUTF8(bytes, from: 0)))) != nil
  }

  /// Passes blocks that are all ASCII.
  @inline(__always)
  private static func asciiBlocks(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index &+ 64 <= bytes.count {
      let four =
        (block(bytes, index) | block(bytes, index &+ 16))
        | (block(bytes, index &+ 32) | block(bytes, index &+ 48))
      guard !hasAny(four .>= all(0x80)) else { break }
      index &+= 64
    }
    while index &+ 16 <= bytes.count, !hasAny(block(bytes, index) .>= all(0x80)) { index &+= 16 }
    return index
  }

  /// Whether sixteen bytes are UTF-8 without controls as far as they go, given that those before them are.
  @inline(__always)
  private static func isPlain(_ bytes: Span<UInt8>, blockAt index: Int) -> Bool {
    let block = block(bytes, index)
    let first = self.block(bytes, index &- 1)
    let second = self.block(bytes, index &- 2)
    let third = self.block(bytes, index &- 3)
    let isContinued = (first .>= all(0xC0)) .| (second .>= all(0xE0)) .| (third .>= all(0xF0))
    let continues = (block & all(0xC0)) .== all(0x80)
    let isNever = ((block & all(0xFE)) .== all(0xC0)) .| (block .>= all(0xF5))
    let isControl = (first .== all(0xC2)) .& (block .< all(0xA0))
    if hasAny((isContinued .^ continues) .| isNever .| isControl) { return false }
    let isDelicate =
      (first .== all(0xE0)) .| (first .== all(0xED)) .| (first .== all(0xF0)) .| (first .== all(0xF4))
    guard hasAny(isDelicate) else { return true }
    let isOverlong =
      ((first .== all(0xE0)) .& (block .< all(0xA0))) .| ((first .== all(0xF0)) .& (block .< all(0x90)))
    let isBeyond =
      ((first .== all(0xED)) .& (block .>= all(0xA0))) .| ((first .== all(0xF4)) .& (block .>= all(0x90)))
    return !hasAny(isOverlong .| isBeyond)
  }

  /// Where the last character before an offset begins, which may go on after it; the offset if none does.
  private static func boundary(_ bytes: Span<UInt8>, before index: Int, from offset: Int) -> Int {
    for back in 1...3 where index - back >= offset {
      if bytes[index - back] >= 0xC0 { return index - back }
      if bytes[index - back] < 0x80 { break }
    }
    return index
  }

  /// The length of the character beyond ASCII that a word begins with, in bytes; zero if it is none or a control.
  private static func character(_ word: UInt64) -> Int {
    if word & 0xC0E0 == 0x80C0 {
      let isControl = word & 0x20FF == 0x00C2
      return word & 0x1E != 0 && !isControl ? 2 : 0
    }
    if word & 0xC0C0F0 == 0x8080E0 {
      let first = word & 0x0F
      let second = word >> 8 & 0x3F
      let isOverlong = first == 0 && second < 0x20
      let isSurrogate = first == 0x0D && second >= 0x20
      return isOverlong || isSurrogate ? 0 : 3
    }
    if word & 0xC0C0_C0F8 == 0x8080_80F0 {
      let plane = (word & 0x07) << 2 | word >> 12 & 0x03
      return plane >= 1 && plane <= 16 ? 4 : 0
    }
    return 0
  }
}
