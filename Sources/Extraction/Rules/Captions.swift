extension BodyRule {
  /// Captions belong to their pictures.
  static let captions = BodyRule("caption") { body in
    for index in body.undecided where body.passages[index].kind == .caption {
      body.passages[index].decide(.moved, "caption")
    }
  }
}
