extension BodyRule {
  /// A paragraph that stands on the page for the second time: a pull quote, a copy for another screen size.
  static let repeated = BodyRule("repeated") { body in
    var seen: Set<[UInt8]> = []
    for index in body.undecided where body.passages[index].weight >= 40 {
      if !seen.insert(skeleton(body.text(index))).inserted { body.drop(index, "repeated") }
    }
  }
}
