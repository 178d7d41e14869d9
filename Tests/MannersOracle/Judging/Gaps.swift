/// What the times between requests say.
extension [OracleRequest] {
  /// Each request with the next.
  var pairs: [(first: OracleRequest, second: OracleRequest)] {
    Array<(first: OracleRequest, second: OracleRequest)>(zip(self, dropFirst()).map { ($0, $1) })
  }

  /// Requests that came too soon after the one before. A second is forgiven: the daemon counts in whole ones.
  func closer(than floor: Duration, rule: Int) -> [Violation] {
    pairs.filter { $0.second.at - $0.first.at < floor - .seconds(1) }.map { first, second in
      Violation(rule, "\(first); again at \(second.at.clock), not \(floor.clock) later")
    }
  }

  /// That the last gap is at least so long.
  func ends(slowerThan floor: Duration, rule: Int) -> [Violation] {
    guard let last = pairs.last else { return [Violation(rule, "asked \(count) times only")] }
    let gap = last.second.at - last.first.at
    return gap >= floor ? [] : [Violation(rule, "\(last.second): still \(gap.clock) after the one before")]
  }

  /// That no gap is longer.
  func slower(than ceiling: Duration, rule: Int) -> [Violation] {
    pairs.filter { $0.second.at - $0.first.at > ceiling }.map { first, second in
      Violation(rule, "\(first); again only at \(second.at.clock)")
    }
  }

  /// That something was asked for until the end.
  func goesOn(until end: Duration, within span: Duration, rule: Int) -> [Violation] {
    let last = last?.at ?? .zero
    return last > end - span ? [] : [Violation(rule, "not asked since \(last.clock)")]
  }
}

extension ScenarioLog {
  /// That so many requests came.
  func count(_ path: String, in range: ClosedRange<Int>, rule: Int) -> [Violation] {
    let count = to(path).count
    return range.contains(count)
      ? [] : [Violation(rule, "\(path) was asked for \(count) times, not \(range)")]
  }
}
