/// The candidate that was probably meant: the one with the fewest slips of the finger; the first of several.
func nearest(to text: String, among candidates: [String]) -> String? {
  candidates.map { (name: $0, slips: slips(from: text, to: $0)) }.min { $0.slips < $1.slips }?.name
}

/// Letters added, lost, mistaken or swapped with their neighbour (optimal string alignment distance; Damerau 1964).
func slips(from left: String, to right: String) -> Int {
  // A key of a thousand letters is no slip; the table stays small whatever the file holds.
  let from = Array(left.utf8.prefix(64))
  let to = Array(right.utf8.prefix(64))
  guard !from.isEmpty, !to.isEmpty else { return max(from.count, to.count) }
  var beforeLast: [Int] = []
  var last = Array(0...to.count)
  for row in from.indices {
    var current = [row + 1]
    for column in to.indices {
      let mistaken = last[column] + (from[row] == to[column] ? 0 : 1)
      var best = min(mistaken, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[to.count]
}
