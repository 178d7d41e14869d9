extension BodyRule {
  /// What stands on the page for the second time: a copy for another screen size, a pull quote, the whole text once more
  /// for a machine that reads it out.
  static let repeated = BodyRule("repeated") { body in
    let indices = body.undecided.filter { body.passages[$0].weight >= 40 }
    var shingles = Shingles()
    let all = indices.map { shingles.add(body.text($0)) }
    var once = PrintBag()
    var twice = PrintBag()
    once.reserve(shingles.prints.count)
    for print in shingles.prints where !once.insert(print) { twice.insert(print) }
    for print in all.flatMap(\.numberPrints) where !once.insert(print) { twice.insert(print) }
    var texts = PrintBag()
    texts.reserve(indices.count)
    var said = PrintBag()
    for (index, text) in zip(indices, all) {
      let isCopy = !texts.insert(text.whole)
      let prints = shingles.prints[text.range]
      // A quotation that is set apart stands before or after the words that it repeats, anything else after them.
      let known = body.passages[index].kind == .quote ? twice : said
      if isCopy || (!twice.isEmpty && isKnown(prints, in: known) && areKnown(text.numbers, in: known)) {
        body.drop(index, "repeated")
      } else if !twice.isEmpty {
        for print in prints { said.insert(print) }
        for print in text.numberPrints { said.insert(print) }
      }
    }
  }

  /// Whether four of five windows of a text are known.
  private static func isKnown(_ prints: ArraySlice<UInt64>, in known: PrintBag) -> Bool {
    guard prints.count >= 3 else { return false }
    return prints.count { known.contains($0) } * 5 >= prints.count * 4
  }

  /// The same of its numbers: of four, all.
  private static func areKnown(_ numbers: [(before: UInt64?, behind: UInt64?)], in known: PrintBag) -> Bool {
    let count = numbers.count { number in
      [number.before, number.behind].contains { $0.map { known.contains($0) } ?? false }
    }
    return count * 5 >= numbers.count * 4
  }
}
