/// A reason to take passages out of the body, seen from within: it looks at the container's passages in order and
/// decides those that it is sure of.
struct BodyRule: Sendable {
  let name: String
  let apply: @Sendable (inout Body) -> Void

  init(_ name: String, apply: @escaping @Sendable (inout Body) -> Void) {
    self.name = name
    self.apply = apply
  }

  /// A rule that looks at one passage at a time.
  static func each(_ name: String, drops: @escaping @Sendable (Body, Int) -> Bool) -> BodyRule {
    BodyRule(name) { body in
      for index in body.undecided where drops(body, index) { body.drop(index, name) }
    }
  }

  /// The rules in their order.
  static let all: [BodyRule] = [
    nextArticle, captions, pictureCredits, captionLines, pictureBoxes, titleRepeated, siteTemplate,
    standfirst,
    tailSections, relatedList, phrases, copyrightLines, linkLines, leadIns,
    bylines, dateLines, agencySources, socialCalls, authorNotes, repeated,
    leadingLabels, trailingLabels, danglingHeadings,
  ]

  /// The rules for the text that a feed carries: all of it is body, but for what sites add to it.
  static let feed: [BodyRule] = [
    captions, pictureCredits, titleRepeated, relatedList, phrases, copyrightLines, linkLines, repeated,
    danglingHeadings,
  ]

  /// The rules for a text without markup.
  static let plainText: [BodyRule] = [
    pictureCredits, titleRepeated, relatedList, phrases, copyrightLines, dateLines, agencySources, repeated,
    danglingHeadings,
  ]
}
