/// Counts words the way a newsroom does: runs of letters and digits; in scripts written without spaces
/// (Han, kana, Thai, Lao, Khmer, Burmese), two characters count as a word.
public func wordCount(of text: String) -> Int { wordCount(of: text.utf8Span.span) }

private func wordCount(of bytes: Span<UInt8>) -> Int {
  let table = isASCIIWordPart
  let asciiParts = table.span
  var words = 0
  var unspaced = 0
  // One in a word, zero outside: a branch on where words end would be mispredicted, so there is none.
  var before = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    var part = 0
    if byte < 0x80 {
      part = asciiParts[Int(byte)]
      index &+= 1
    } else {
      let (value, length) = scalar(bytes, at: index)
      index &+= length
      if length > 2, isUnspaced(value) { unspaced &+= 1 } else { part = isWordPart(value) ? 1 : 0 }
    }
    words &+= part & ~before
    before = part
  }
  return words + (unspaced + 1) / 2
}

/// One for letters, digits and the apostrophe.
private let isASCIIWordPart = (UInt8(0)..<0x80).map { byte in
  byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x27 ? 1 : 0
}

/// The code point that begins at an offset, in valid UTF-8, and its length.
@inline(__always)
private func scalar(_ bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
  let first = UInt32(bytes[index])
  let second = UInt32(bytes[index &+ 1] & 0x3F)
  if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
  let third = UInt32(bytes[index &+ 2] & 0x3F)
  if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
  return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[index &+ 3] & 0x3F), 4)
}

/// Whether a character beyond ASCII belongs to a word. Latin and Cyrillic letters, which nearly all such text is, need no
/// look into Unicode's tables.
@inline(__always)
private func isWordPart(_ value: UInt32) -> Bool {
  if (0xC0...0x24F).contains(value) { return value != 0xD7 && value != 0xF7 }
  if (0x400...0x481).contains(value) || (0x48A...0x52F).contains(value) || value == 0x2019 { return true }
  return isAlphabeticOrNumber(value)
}

@inline(never)
private func isAlphabeticOrNumber(_ value: UInt32) -> Bool {
  guard let scalar = Unicode.Scalar(value) else { return false }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func isUnspaced(_ value: UInt32) -> Bool {
  guard value >= 0xe00 else { return false }
  switch value {
  case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff: return true
  case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: return true
  default: return false
  }
}
