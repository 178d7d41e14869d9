extension BodyRule {
  /// A paragraph that stands on the page for the second time: a pull quote, a copy for another screen size.
  static let repeated = BodyRule("repeated") { body in
    var seen = PrintBag()
    for index in body.undecided where body.passages[index].weight >= 40 {
      if !seen.insert(Fingerprint.of(skeleton(body.text(index)))) { body.drop(index, "repeated") }
    }
  }
}
