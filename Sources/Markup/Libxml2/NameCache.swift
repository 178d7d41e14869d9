/// Numbers of names by address: within one parse libxml2 keeps each name once, so that the same address is the
/// same name. A small table where a newcomer drives out the older; nothing is allocated on lookup.
struct NameCache {
  private var addresses = [UInt](repeating: 0, count: 256)
  private var ids = [UInt16](repeating: 0, count: 256)

  /// The number of the name at an address, asked of `resolve` if it is not remembered.
  @inline(__always)
  mutating func id(
    _ name: UnsafePointer<UInt8>, resolve: (Span<UInt8>) -> UInt16
  ) -> UInt16 {
    let address = UInt(bitPattern: name)
    let slot = Int((address ^ (address >> 8)) & 255)
    if addresses[slot] == address { return ids[slot] }
    let id = unsafe resolve(Libxml2.span(name).span)
    addresses[slot] = address
    ids[slot] = id
    return id
  }
}
