/// A host as it is compared and resolved (WHATWG URL §3.5); nil where it is none.
func parsedHost(_ bytes: ArraySlice<UInt8>, special: Bool) -> String? {
  if bytes.first == UInt8(ascii: "[") {
    guard bytes.last == UInt8(ascii: "]") else { return nil }
    return parsedIPv6(bytes.dropFirst().dropLast()).map { "[" + writtenIPv6($0) + "]" }
  }
  guard special else { return parsedOpaqueHost(bytes) }
  guard let domain = asciiDomain(percentDecoded(bytes)), !domain.isEmpty,
    !domain.contains(where: isForbiddenInDomain)
  else { return nil }
  if endsInNumber(domain[...]) { return parsedIPv4(domain[...]).map(writtenIPv4) }
  return String(decoding: domain, as: UTF8.self)
}

private func parsedOpaqueHost(_ bytes: ArraySlice<UInt8>) -> String? {
  bytes.contains(where: isForbiddenInHost) ? nil : percentEncoded(bytes, .controls)
}

private func isForbiddenInHost(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x00, 0x09, 0x0A, 0x0D, space, numberSign, slash, colon, question, backslash: true
  case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"): true
  case UInt8(ascii: "^"), UInt8(ascii: "|"): true
  default: false
  }
}

private func isForbiddenInDomain(_ byte: UInt8) -> Bool {
  byte <= 0x1F || byte == percent || byte == 0x7F || isForbiddenInHost(byte)
}
