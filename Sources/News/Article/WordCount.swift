/// Counts words the way a newsroom does: runs of letters and digits; in scripts written without spaces
/// (Han, kana, Thai, Lao, Khmer, Burmese), two characters count as a word.
public func wordCount(of text: some StringProtocol) -> Int {
  var words = 0
  var unspaced = 0
  var inWord = false
  for scalar in text.unicodeScalars {
    if isUnspaced(scalar.value) {
      unspaced += 1
      inWord = false
    } else if isWordPart(scalar) {
      if !inWord { words += 1 }
      inWord = true
    } else {
      inWord = false
    }
  }
  return words + (unspaced + 1) / 2
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x80 else {
    return (0x30...0x39).contains(scalar.value) || (0x41...0x5a).contains(scalar.value & ~0x20)
      || scalar == "'"
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{2019}"
}

private func isUnspaced(_ value: UInt32) -> Bool {
  guard value >= 0xe00 else { return false }
  switch value {
  case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff: return true
  case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: return true
  default: return false
  }
}
