/// The first place where two texts part, with a little of what surrounds it; nil if they are equal.
///
/// For comments of `#expect` where the texts are long: `#expect(a == b, "\(difference(a, b) ?? "")")`.
package func difference(_ left: String, _ right: String) -> String? {
  let (before, after) = (
    left.split(separator: "\n", omittingEmptySubsequences: false),
    right.split(separator: "\n", omittingEmptySubsequences: false)
  )
  for line in 0..<max(before.count, after.count) {
    let (one, other) = (
      line < before.count ? String(before[line]) : nil, line < after.count ? String(after[line]) : nil
    )
    guard one != other else { continue }
    return "line \(line + 1):\n- \(one ?? "(ends)")\n+ \(other ?? "(goes on)")"
  }
  return nil
}
