extension BodyRule {
  /// What two other pages of the host say as well, word for word, is the site's and not the article's: unless it is a good
  /// part of the text, for then the pages are alike. Headings are left: series have the same ones every week.
  static let siteTemplate = BodyRule("site-template") { body in
    guard !body.clues.template.isEmpty else { return }
    var all = 0
    var found: [Int] = []
    for index in body.undecided {
      all += body.passages[index].weight
      guard !body.isKnown[index], let hash = templateHash(of: index, in: body),
        body.clues.template.contains(hash)
      else { continue }
      found.append(index)
    }
    let weight = found.reduce(0) { $0 + body.passages[$1].weight }
    // More than three tenths of the text: then the pages are alike, and what they share is their content.
    guard weight * 10 <= all * 3 else { return }
    for index in found { body.drop(index, "site-template", as: .siteTemplate) }
  }

  /// The fingerprint of a passage that may be the site's; nil for one that says too little.
  static func templateHash(of index: Int, in body: Body) -> UInt64? {
    let passage = body.passages[index]
    guard passage.weight >= 12, !passage.isHeading, passage.kind != .code else { return nil }
    return Fingerprint.of(skeleton(body.text(index)))
  }
}
