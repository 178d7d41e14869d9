/// Packs without compressing (stored blocks, RFC 1951 §3.2.4), for servers of tests.
package func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var packed = gzipHeader
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(0xFFFF)
    rest = rest.dropFirst(block.count)
    let length = UInt16(block.count)
    packed.append(rest.isEmpty ? 1 : 0)
    packed += littleEndian(UInt32(length) | UInt32(~length) << 16)
    packed += block
  } while !rest.isEmpty
  return packed + littleEndian(crc32(bytes)) + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
}

/// A bomb: about `size` zeros in a hundred and fiftieth of that (one block of fixed Huffman codes, RFC 1951 §3.2.6).
///
/// Its checksum is wrong, which nobody learns who stops at a limit.
package func gzipBomb(size: Int) -> [UInt8] {
  var bits = BitWriter(bytes: gzipHeader)
  bits.write(0b011, count: 3)  // last block, fixed codes
  bits.writeCode(0x30, count: 8)  // literal 0
  for _ in 0..<size / 258 {
    bits.writeCode(0b1100_0101, count: 8)  // length 258
    bits.writeCode(0, count: 5)  // from one byte back
  }
  bits.writeCode(0, count: 7)  // end of block
  return bits.bytes + [UInt8](repeating: 0, count: 16)
}

private let gzipHeader: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

private struct BitWriter {
  var bytes: [UInt8]
  private var used = 8

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Lowest bit first.
  mutating func write(_ value: UInt, count: Int) {
    for place in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(value >> UInt(place) & 1) << UInt8(used)
      used += 1
    }
  }

  /// Huffman codes go highest bit first.
  mutating func writeCode(_ code: UInt, count: Int) {
    for place in (0..<count).reversed() { write(code >> UInt(place) & 1, count: 1) }
  }
}

private func littleEndian(_ value: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 {
      let carry = crc & 1 == 1
      crc >>= 1
      if carry { crc ^= 0xEDB8_8320 }
    }
  }
  return ~crc
}
