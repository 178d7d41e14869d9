/// A block of addresses that share their first bits.
struct AddressRange: Sendable, Hashable {
  let prefix: [UInt8]
  let bits: Int

  init(_ prefix: [UInt8], bits: Int) {
    self.prefix = prefix
    self.bits = bits
  }

  func contains(_ address: ArraySlice<UInt8>) -> Bool {
    let whole = bits / 8
    guard address.prefix(whole).elementsEqual(prefix.prefix(whole)) else { return false }
    guard bits % 8 != 0 else { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (bits % 8))
    return address[address.startIndex + whole] & mask == prefix[whole] & mask
  }
}

extension IPAddress {
  /// False for everything that is not a place on the public Internet: loopback, private, link-local, shared (CGNAT),
  /// multicast, documentation, unspecified, reserved (IANA special-purpose registries, RFC 6890).
  var isPublic: Bool { Self.isPublic(bytes[...]) }

  private static func isPublic(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 16 else { return !special4.contains { $0.contains(bytes) } }
    for range in wrapping where range.contains(bytes) {
      let start = bytes.startIndex + range.bits / 8
      return isPublic(bytes[start..<start + 4])
    }
    return AddressRange([0x20], bits: 3).contains(bytes) && !special6.contains { $0.contains(bytes) }
  }

  private static let special4 = [
    AddressRange([0], bits: 8),  // this network, "any"
    AddressRange([10], bits: 8),  // private
    AddressRange([100, 64], bits: 10),  // shared (CGNAT)
    AddressRange([127], bits: 8),  // loopback
    AddressRange([169, 254], bits: 16),  // link-local; clouds keep their secrets there
    AddressRange([172, 16], bits: 12),  // private
    AddressRange([192, 0, 0], bits: 24),  // protocol assignments
    AddressRange([192, 0, 2], bits: 24),  // documentation
    AddressRange([192, 88, 99], bits: 24),  // 6to4 relays
    AddressRange([192, 168], bits: 16),  // private
    AddressRange([198, 18], bits: 15),  // benchmarks
    AddressRange([198, 51, 100], bits: 24),  // documentation
    AddressRange([203, 0, 113], bits: 24),  // documentation
    AddressRange([224], bits: 4),  // multicast
    AddressRange([240], bits: 4),  // reserved, broadcast
  ]

  /// IPv6 that carries an IPv4 address right after its prefix; the inner address decides.
  private static let wrapping = [
    AddressRange([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255], bits: 96),  // mapped
    AddressRange([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], bits: 96),  // NAT64
    AddressRange([0x20, 0x02], bits: 16),  // 6to4
  ]

  /// Within 2000::/3, the only public part.
  private static let special6 = [
    AddressRange([0x20, 0x01, 0x00], bits: 23),  // protocol assignments, Teredo
    AddressRange([0x20, 0x01, 0x0D, 0xB8], bits: 32),  // documentation
    AddressRange([0x3F, 0xFF, 0x00], bits: 20),  // documentation
  ]
}
