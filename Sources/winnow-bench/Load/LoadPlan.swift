import Foundation

/// Which feeds there are and which hosts serve them.
///
/// Feeds are spread over hosts as they are in the world: a few platforms carry thousands, most hosts carry one (Zipf's
/// law). Each host is an address of its own in 127/8, all of which reach the one port of the load server.
struct LoadPlan: Sendable {
  /// The host of each feed, by the feed's number.
  let hosts: [Int32]
  /// How many feeds each host carries.
  let sizes: [Int]
  let seed: UInt64

  /// - Parameter platform: feeds of one further host, the last one.
  /// - Parameter hanging: further hosts of one feed each, the last feeds of all.
  init(feeds: Int, hosts count: Int, platform: Int = 0, hanging: Int = 0, exponent: Double, seed: UInt64) {
    var sizes = Self.sizes(feeds: feeds, hosts: min(count, feeds), exponent: exponent)
    if platform > 0 { sizes.append(platform) }
    sizes += Array(repeating: 1, count: hanging)
    self.sizes = sizes
    self.seed = seed
    hosts = sizes.enumerated().flatMap { Array(repeating: Int32($0), count: $1) }
  }

  var count: Int { hosts.count }

  func size(ofHostOf feed: Int) -> Int { sizes[Int(hosts[feed])] }

  /// An address of 127/8 that no other host has. No part is 0 or 255, which some software takes for networks.
  func address(of host: Int) -> String {
    "127.\(1 + host / 62_500).\(1 + host / 250 % 250).\(1 + host % 250)"
  }

  /// The same number for the same feed and turn, in every run.
  func draw(feed: Int, turn: Int) -> UInt64 {
    mixed(seed ^ mixed(UInt64(feed) << 24 ^ UInt64(turn)))
  }

  /// All feeds, in an order that does not put those of a host beside each other.
  var shuffled: [Int] {
    (0..<count).map { (draw(feed: $0, turn: -1 & 0xFFFF), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Every host has a feed; what is left over goes by 1/rank^exponent.
  private static func sizes(feeds: Int, hosts: Int, exponent: Double) -> [Int] {
    let weights = (1...max(1, hosts)).map { 1 / pow(Double($0), exponent) }
    let total = weights.reduce(0, +)
    let spare = Double(feeds - hosts)
    var sizes = weights.map { 1 + Int(spare * $0 / total) }
    for index in 0..<(feeds - sizes.reduce(0, +)) { sizes[index % hosts] += 1 }
    return sizes
  }
}

/// SplitMix64's finalizer: neighbouring numbers give numbers that have nothing in common.
private func mixed(_ number: UInt64) -> UInt64 {
  var mixed = number &+ 0x9E37_79B9_7F4A_7C15
  mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
  return mixed ^ (mixed >> 31)
}
