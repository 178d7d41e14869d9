/// A domain in lower-case ASCII, labels outside ASCII as Punycode (an approximation of UTS 46, see `WebURL`).
///
/// - Returns: nil for broken UTF-8, and for a label that no name server could answer for.
func asciiDomain(_ bytes: [UInt8]) -> [UInt8]? {
  if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(asciiLowercased) }
  guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
  var labels: [[UInt8]] = []
  for label in mapped(text).split(separator: ".", omittingEmptySubsequences: false) {
    guard let ascii = asciiLabel(label) else { return nil }
    labels.append(ascii)
  }
  return Array(labels.joined(separator: [dot]))
}

private func asciiLabel(_ label: ArraySlice<Unicode.Scalar>) -> [UInt8]? {
  if label.allSatisfy(\.isASCII) { return label.map { UInt8(truncatingIfNeeded: $0.value) } }
  // A label has 63 bytes at most (RFC 1035 §2.3.4); this also bounds the time, for Punycode is quadratic.
  guard label.count <= 63 else { return nil }
  return Array("xn--".utf8) + punycode(label)
}

private func mapped(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
    switch scalar.value {
    // Soft hyphen, zero-width space, word joiner, byte order mark, variation selectors: not there.
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFE00...0xFE0F: []
    // Blanks, which no host may have.
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: [" "]
    // The full stops of Chinese and Japanese.
    case 0x3002, 0xFF0E, 0xFF61: ["."]
    // Full-width letters and digits.
    case 0xFF01...0xFF5E:
      Unicode.Scalar(scalar.value - 0xFEE0).map { Array($0.properties.lowercaseMapping.unicodeScalars) } ?? []
    default: Array(scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}

extension [Unicode.Scalar] {
  fileprivate func split(separator: Unicode.Scalar, omittingEmptySubsequences: Bool) -> [SubSequence] {
    split(omittingEmptySubsequences: omittingEmptySubsequences) { $0 == separator }
  }
}
