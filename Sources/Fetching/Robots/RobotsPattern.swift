import ASCII

/// A path as a rule of robots.txt names it: a prefix, in which `*` stands for any bytes and a `$` at its end for the end
/// of the path (RFC 9309 §2.2.3).
struct RobotsPattern: Sendable, Hashable {
  /// As ``RobotsPath/pattern(_:)`` gives them.
  let bytes: [UInt8]

  /// Whether the path begins with the pattern.
  ///
  /// Only the last `*` is ever moved on: if what stands between two of them is found at all, its first place leaves the
  /// most for the rest. So the work is at most the product of both lengths, whatever the number of `*`.
  ///
  /// - Parameter budget: the comparisons that may still be made; each takes one.
  /// - Returns: nil where the budget is used up before the answer is known.
  func matches(_ path: [UInt8], budget: inout Int) -> Bool? {
    let isAnchored = bytes.last == .dollarSign
    let end = isAnchored ? bytes.count - 1 : bytes.count
    var (place, read) = (0, 0)
    var star: (place: Int, read: Int)?
    while true {
      budget -= 1
      if budget < 0 { return nil }
      if place == end {
        if !isAnchored || read == path.count { return true }
      } else if bytes[place] == .asterisk {
        place += 1
        star = (place, read)
        continue
      } else if read == path.count {
        // What follows the last `*` did not fit any more, and will not fit into less.
        return false
      } else if bytes[place] == path[read] {
        place += 1
        read += 1
        continue
      }
      guard let last = star, last.read < path.count else { return false }
      star = (last.place, last.read + 1)
      (place, read) = (last.place, last.read + 1)
    }
  }
}
