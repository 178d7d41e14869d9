extension BodyRule {
  /// What stands on the page for the second time: a copy for another screen size, a pull quote, the whole text once more
  /// for a machine that reads it out.
  static let repeated = BodyRule("repeated") { body in
    let indices = body.undecided.filter { body.passages[$0].weight >= 40 }
    let shingles = indices.map { Shingles(body.text($0)) }
    var once = PrintBag()
    var twice = PrintBag()
    once.reserve(shingles.reduce(0) { $0 + $1.prints.count })
    for shingles in shingles {
      for print in shingles.prints where !once.insert(print) { twice.insert(print) }
    }
    var texts = PrintBag()
    texts.reserve(indices.count)
    var said = PrintBag()
    for (index, shingles) in zip(indices, shingles) {
      let isCopy = !texts.insert(shingles.whole)
      // A quotation that is set apart stands before or after the words that it repeats, anything else after them.
      let known = body.passages[index].kind == .quote ? twice : said
      if isCopy || (!twice.isEmpty && isKnown(shingles, in: known)) {
        body.drop(index, "repeated")
      } else if !twice.isEmpty {
        for print in shingles.prints { said.insert(print) }
      }
    }
  }

  /// Whether four of five windows of a text are known.
  private static func isKnown(_ shingles: Shingles, in known: PrintBag) -> Bool {
    guard shingles.prints.count >= 3 else { return false }
    return shingles.prints.count { known.contains($0) } * 5 >= shingles.prints.count * 4
  }
}
