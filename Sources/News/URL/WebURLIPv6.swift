import ASCII

/// The eight pieces of an IPv6 address, without its brackets (WHATWG URL §3.5, RFC 4291 §2.2).
func parsedIPv6(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
  // 39 letters at most, or 45 with an IPv4 address at the end.
  guard bytes.count <= 45 else { return nil }
  guard let gap = doubleColon(in: bytes) else {
    guard let pieces = pieces(of: bytes), pieces.count == 8 else { return nil }
    return pieces
  }
  guard let before = pieces(of: bytes[..<gap], mayEndInIPv4: false),
    let after = pieces(of: bytes[(gap + 2)...]),
    before.count + after.count <= 7
  else { return nil }
  return before + [UInt16](repeating: 0, count: 8 - before.count - after.count) + after
}

private func doubleColon(in bytes: ArraySlice<UInt8>) -> Int? {
  zip(bytes.indices, bytes.indices.dropFirst()).first { bytes[$0] == colon && bytes[$1] == colon }?.0
}

private func pieces(of bytes: ArraySlice<UInt8>, mayEndInIPv4: Bool = true) -> [UInt16]? {
  if bytes.isEmpty { return [] }
  var pieces: [UInt16] = []
  let parts = bytes.split(separator: colon, omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    if mayEndInIPv4, index == parts.count - 1, part.contains(dot) {
      guard let address = strictIPv4(part) else { return nil }
      pieces += [UInt16(address >> 16), UInt16(address & 0xFFFF)]
    } else {
      guard let piece = hexadecimalPiece(part) else { return nil }
      pieces.append(piece)
    }
  }
  return pieces
}

private func hexadecimalPiece(_ part: ArraySlice<UInt8>) -> UInt16? {
  guard (1...4).contains(part.count) else { return nil }
  var number: UInt16 = 0
  for byte in part {
    guard let value = hexValue(byte) else { return nil }
    number = number << 4 | UInt16(value)
  }
  return number
}

/// Four decimal numbers without leading zeros; the other forms are not allowed inside IPv6.
private func strictIPv4(_ bytes: ArraySlice<UInt8>) -> UInt32? {
  let parts = bytes.split(separator: dot, omittingEmptySubsequences: false)
  guard parts.count == 4 else { return nil }
  var address: UInt32 = 0
  for part in parts {
    guard (1...3).contains(part.count), part.allSatisfy(isDigit),
      part.count == 1 || part.first != UInt8(ascii: "0")
    else { return nil }
    let number = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
    if number > 255 { return nil }
    address = address << 8 | number
  }
  return address
}

/// Lower-case, the first longest run of zeros as `::` (RFC 5952).
func writtenIPv6(_ pieces: [UInt16]) -> String {
  let gap = longestZeros(pieces)
  guard gap.count > 1 else { return written(pieces[...]) }
  return written(pieces[..<gap.lowerBound]) + "::" + written(pieces[gap.upperBound...])
}

private func written(_ pieces: ArraySlice<UInt16>) -> String {
  pieces.map { String($0, radix: 16) }.joined(separator: ":")
}

private func longestZeros(_ pieces: [UInt16]) -> Range<Int> {
  var (longest, start) = (0..<0, 0)
  for (index, piece) in pieces.enumerated() {
    if piece != 0 { start = index + 1 }
    if index + 1 - start > longest.count { longest = start..<(index + 1) }
  }
  return longest
}
