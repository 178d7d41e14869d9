extension BodyRule {
  /// A line that ends in a credit («… / фото REUTERS», "Photo: …") is a caption that stands among the paragraphs.
  static let pictureCredits = BodyRule("picture-credit") { body in
    for index in body.undecided where body.passages[index].weight < 300 {
      guard let line = CreditSplit(body.text(index)), line.isLabelled else { continue }
      if line.caption.isEmpty, body.passages[index].match?.phrase == .copyright { continue }
      guard line.caption.isEmpty || !body.isKnown[index] || line.caption.count < 200 else { continue }
      body.passages[index].decide(.moved, "picture-credit")
    }
  }
}
