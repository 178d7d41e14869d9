extension BodyRule {
  /// What stands on the page for the second time: a copy for another screen size, a pull quote, the whole text once more
  /// for a machine that reads it out.
  static let repeated = BodyRule("repeated") { body in
    let indices = body.undecided.filter { body.passages[$0].weight >= 40 }
    var shingles = Shingles()
    let all = indices.map { shingles.add(body.text($0)) }
    var once = HashSet()
    var twice = HashSet()
    once.reserve(shingles.hashes.count)
    for hash in shingles.hashes where !once.insert(hash) { twice.insert(hash) }
    var texts = HashSet()
    texts.reserve(indices.count)
    var said = HashSet()
    var numbers = RepeatedNumbers(indices)
    for (position, text) in all.enumerated() {
      let isCopy = !texts.insert(text.whole)
      let hashes = shingles.hashes[text.range]
      // A quotation that is set apart stands before or after the words that it repeats, anything else after them.
      let isQuote = body.passages[indices[position]].kind == .quote
      if isCopy
        || (!twice.isEmpty && isKnown(hashes, in: isQuote ? twice : said)
          && numbers.areKnown(at: position, everywhere: isQuote, in: body))
      {
        body.drop(indices[position], "repeated")
      } else if !twice.isEmpty {
        for hash in hashes { said.insert(hash) }
      }
    }
  }

  /// Whether four of five windows of a text are known: pull quotes and second copies are cut or edited a little. Fewer than
  /// three windows are too few to tell a copy from a turn of phrase.
  private static func isKnown(_ hashes: ArraySlice<UInt64>, in known: HashSet) -> Bool {
    guard hashes.count >= 3 else { return false }
    return hashes.count { known.contains($0) } * 5 >= hashes.count * 4
  }
}

/// The numbers of passages with the letters beside them: "Room 7 is closed" is no copy of "Room 8 is closed". They are read
/// only when a passage seems to be a copy.
private struct RepeatedNumbers {
  private let indices: [Int]
  private var said = HashSet()
  private var read = 0
  /// What is said in two passages or more.
  private var twice: HashSet?

  init(_ indices: [Int]) { self.indices = indices }

  /// Whether four of five numbers of a passage, and so all of four, stand in passages that are kept before it.
  ///
  /// - Parameter everywhere: whether passages behind it count as well.
  mutating func areKnown(at position: Int, everywhere: Bool, in body: Body) -> Bool {
    let own = numbers(of: position, in: body)
    guard !own.isEmpty else { return true }
    if everywhere {
      let twice = twice ?? numbersSaidTwice(in: body)
      self.twice = twice
      return areKnown(own, in: twice)
    }
    while read < position {
      if body.passages[indices[read]].verdict == .undecided {
        for hash in numbers(of: read, in: body).flatMap(\.hashes) { said.insert(hash) }
      }
      read += 1
    }
    return areKnown(own, in: said)
  }

  private func areKnown(_ numbers: [NumberHash], in known: HashSet) -> Bool {
    numbers.count { $0.hashes.contains { known.contains($0) } } * 5 >= numbers.count * 4
  }

  private func numbersSaidTwice(in body: Body) -> HashSet {
    var once = HashSet()
    var twice = HashSet()
    for position in indices.indices {
      for hash in numbers(of: position, in: body).flatMap(\.hashes) where !once.insert(hash) {
        twice.insert(hash)
      }
    }
    return twice
  }

  private func numbers(of position: Int, in body: Body) -> [NumberHash] {
    NumberHash.all(in: skeleton(body.text(indices[position])))
  }
}
