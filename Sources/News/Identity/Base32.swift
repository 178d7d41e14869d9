private let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

/// RFC 4648 §6, in lower case and without padding.
func base32(_ bytes: [UInt8]) -> String {
  var letters: [UInt8] = []
  var (buffer, bits): (UInt32, UInt32) = (0, 0)
  for byte in bytes {
    buffer = buffer << 8 | UInt32(byte)
    bits += 8
    while bits >= 5 {
      bits -= 5
      letters.append(alphabet[Int(buffer >> bits & 31)])
    }
  }
  if bits > 0 { letters.append(alphabet[Int(buffer << (5 - bits) & 31)]) }
  return String(decoding: letters, as: UTF8.self)
}

/// Whether a text is a prefix and that many base32 letters.
func isID(_ text: String, prefix: String, letters: Int) -> Bool {
  let body = text.utf8.dropFirst(prefix.utf8.count)
  return text.utf8.starts(with: prefix.utf8) && body.count == letters && body.allSatisfy(alphabet.contains)
}
