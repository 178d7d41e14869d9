/// The captions of the pictures between the title and the body belong to the article too.
enum OuterCaptions {
  static func mark(in body: inout Body) {
    for index in (0..<body.range.lowerBound).reversed() {
      if body.passages[index].kind == .caption { body.passages[index].decide(.moved, "caption") }
      if case .heading(1) = body.passages[index].kind { return }
      if body.clues.titles.contains(Fingerprint.of(skeleton(body.text(index)))) { return }
    }
  }
}
