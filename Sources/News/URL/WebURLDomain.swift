import ASCII

/// A domain in lower-case ASCII, labels outside ASCII as Punycode (an approximation of UTS 46, see `WebURL`).
///
/// - Returns: nil for broken UTF-8, for characters that are in no name, and for a label that no name server could answer for.
func asciiDomain(_ bytes: [UInt8]) -> [UInt8]? {
  if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(asciiLowercase) }
  guard let text = String(validating: bytes, as: UTF8.self), let scalars = mapped(text) else { return nil }
  var labels: [[UInt8]] = []
  for label in scalars.split(separator: ".", omittingEmptySubsequences: false) {
    guard let ascii = asciiLabel(label) else { return nil }
    labels.append(ascii)
  }
  return Array(labels.joined(separator: [dot]))
}

private func asciiLabel(_ label: ArraySlice<Unicode.Scalar>) -> [UInt8]? {
  if label.allSatisfy(\.isASCII) { return label.map { UInt8(truncatingIfNeeded: $0.value) } }
  // A label has 63 bytes at most (RFC 1035 §2.3.4); this also bounds the time, for Punycode is quadratic.
  guard label.count <= 63, !label.starts(with: "xn--".unicodeScalars) else { return nil }
  if let first = label.first, isMark(first) { return nil }
  return Array("xn--".utf8) + punycode(label)
}

/// A text mapped as UTS 46 §4 does, as far as the standard library knows how; nil where it does not, or where a
/// character is in no name: no host is better than another one.
private func mapped(_ text: String) -> [Unicode.Scalar]? {
  var scalars: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    let mapped = mapped(scalar)
    guard mapped.allSatisfy(isInNames) else { return nil }
    scalars += mapped
  }
  return scalars
}

private func mapped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  switch scalar.value {
  // Soft hyphen, zero-width space, variation selectors and the like: not there.
  case 0xAD, 0x34F, 0x180B...0x180F, 0x200B, 0x2060, 0x2064, 0x206A...0x206F, 0xFE00...0xFE0F, 0xFEFF,
    0xE0100...0xE01EF:
    []
  // The full stops of Chinese and Japanese.
  case 0x3002, 0xFF0E, 0xFF61: ["."]
  // Full-width letters and digits.
  case 0xFF01...0xFF5E:
    Unicode.Scalar(scalar.value - 0xFEE0).map { Array($0.properties.lowercaseMapping.unicodeScalars) } ?? []
  default: Array(scalar.properties.lowercaseMapping.unicodeScalars)
  }
}

/// Whether a character that is mapped already may be in a name.
private func isInNames(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return true }
  switch scalar.value {
  // ß, final sigma and the joiners are characters of their own since IDNA 2008.
  case 0xDF, 0x3C2, 0x200C, 0x200D: return true
  // What stands for characters that are not there.
  case 0xFFF9...0xFFFD: return false
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
    .paragraphSeparator:
    return false
  // Compatibility characters, such as the letters of mathematics, mean other characters than themselves.
  default: return !scalar.properties.changesWhenNFKCCaseFolded
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: true
  default: false
  }
}

extension [Unicode.Scalar] {
  fileprivate func split(separator: Unicode.Scalar, omittingEmptySubsequences: Bool) -> [SubSequence] {
    split(omittingEmptySubsequences: omittingEmptySubsequences) { $0 == separator }
  }
}
