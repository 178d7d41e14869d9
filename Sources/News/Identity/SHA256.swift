internal import CSHA256

/// SHA-256 (FIPS 180-4), for identities and text hashes, not for secrets.
public struct SHA256: Sendable {
  /// The 32 bytes of the digest.
  public static func digest(of message: some Collection<UInt8>) -> [UInt8] {
    var state = initialState
    var padded: [UInt8] = []
    padded.reserveCapacity(message.count + 72)
    padded.append(contentsOf: message)
    let bitCount = UInt64(padded.count) &* 8
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56 as UInt64, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    compressBlocks(of: padded, into: &state)
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  /// Lower-case hexadecimal.
  public static func hex(of message: some Collection<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = digest(of: message).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the processor knows the algorithm.
  private static let isBuiltIn = sha256_is_built_in()

  /// By the processor's instructions where it has them.
  static func compressBlocks(of message: [UInt8], into state: inout [UInt32]) {
    guard isBuiltIn else { return compress(message.span, into: &state) }
    unsafe roundConstants.span.withUnsafeBufferPointer { constants in
      unsafe sha256_compress(&state, message, message.count / 64, constants.baseAddress)
    }
  }

  /// - Parameter input: whole blocks of 64 bytes.
  static func compress(_ input: Span<UInt8>, into state: inout [UInt32]) {
    let constants = roundConstants
    var w = InlineArray<64, UInt32>(repeating: 0)
    for start in stride(from: 0, to: input.count, by: 64) {
      for i in 0..<16 {
        let at = start &+ i &* 4
        w[i] =
          UInt32(input[at]) << 24 | UInt32(input[at &+ 1]) << 16 | UInt32(input[at &+ 2]) << 8
          | UInt32(input[at &+ 3])
      }
      for i in 16..<64 {
        let a = w[i &- 15].rotated(7) ^ w[i &- 15].rotated(18) ^ (w[i &- 15] >> 3)
        let b = w[i &- 2].rotated(17) ^ w[i &- 2].rotated(19) ^ (w[i &- 2] >> 10)
        w[i] = w[i &- 16] &+ a &+ w[i &- 7] &+ b
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for i in 0..<64 {
        let choice = (e & f) ^ (~e & g)
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let first = h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ choice &+ constants[i] &+ w[i]
        let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ majority
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }
  }

  /// The fractional parts of the square roots of the first 8 primes.
  static let initialState: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  @inline(__always)
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
