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

  /// The rules in their order. A rule sees only what the ones before it left undecided, so the order matters:
  ///
  /// 1. What ends the page, then what belongs to pictures: a caption left among the paragraphs would be taken for a dek.
  /// 2. The title and the site's own lines go before the standfirst, which is the first line that is left.
  /// 3. What lines say (tails, lists, phrases) goes before what only their place tells (bylines, dates, agencies): those
  ///    look above and below the prose that is left.
  /// 4. Labels at both ends and headings of nothing come last, when all that stood beside or under them is decided.
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
