extension BodyRule {
  /// Short lines with links that begin with the same words, up to a colon or a stroke: "READ ALSO | …" in whatever language.
  static let leadIns = BodyRule("same-lead-in") { body in
    var seen: [UInt64: Int] = [:]
    let hashes = body.undecided.compactMap { index in leadIn(of: index, in: body).map { (index, $0) } }
    for (_, hash) in hashes { seen[hash, default: 0] += 1 }
    for (index, hash) in hashes where seen[hash, default: 0] > 1 { body.drop(index, "same-lead-in") }
  }

  /// The fingerprint of what stands before the mark, where a link follows it.
  private static func leadIn(of index: Int, in body: Body) -> UInt64? {
    let passage = body.passages[index]
    guard passage.weight < 200, passage.linkShare > 0.3 else { return nil }
    let line = body.text(index)
    guard let mark = line.firstIndex(where: { $0 == 0x3A || $0 == 0x7C }), mark - line.startIndex >= 4,
      mark - line.startIndex <= 60
    else { return nil }
    return Fingerprint.of(skeleton(line[..<mark]))
  }
}
