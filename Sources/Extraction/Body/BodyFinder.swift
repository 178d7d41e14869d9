import Markup

/// From a reading to a body: container, rules, and a verdict for every passage.
enum BodyFinder {
  static func find(in reading: consuming Reading, clues: BodyClues) -> Body? {
    let isKnown = reading.passages.map { [reading] in clues.reference.knows(reading.text(of: $0)) }
    guard let (container, range) = container(in: reading, isKnown: isKnown) else { return nil }
    var body = Body(reading, container: container, range: range, isKnown: isKnown, clues: clues)
    settle(&body, rules: BodyRule.all)
    OuterStandfirst.mark(in: &body)
    return body
  }

  private static func container(in reading: Reading, isKnown: [Bool]) -> (NodeID, Range<Int>)? {
    let search = ContainerSearch(reading, isKnown: isKnown)
    return search.find().map { ($0.container, $0.range) }
  }

  /// The body that an operator's rules for the site name.
  static func kept(_ nodes: [NodeID], in reading: Reading, clues: BodyClues) -> Body? {
    let search = ContainerSearch(reading, isKnown: [Bool](repeating: true, count: reading.passages.count))
    guard let first = nodes.first, let last = nodes.last else { return nil }
    let range = search.range(of: first).lowerBound..<search.range(of: last).upperBound
    var body = Body(
      reading, container: first, range: range,
      isKnown: [Bool](repeating: false, count: reading.passages.count), clues: clues)
    let inside = Set(nodes.flatMap { search.range(of: $0) })
    for index in range where !inside.contains(index) { body.drop(index, "outside-the-body") }
    settle(&body, rules: BodyRule.feed)
    return body
  }

  /// A text without markup, or the small piece of HTML that a feed carries: all of it is the container.
  static func whole(_ reading: consuming Reading, clues: BodyClues, rules: [BodyRule] = BodyRule.plainText)
    -> Body
  {
    let count = reading.passages.count
    var body = Body(
      reading, container: reading.tree.root, range: 0..<count,
      isKnown: [Bool](repeating: false, count: count),
      clues: clues)
    settle(&body, rules: rules)
    return body
  }

  private static func settle(_ body: inout Body, rules: [BodyRule]) {
    body.findPhrasesInLinks()
    for index in body.passages.indices where !body.range.contains(index) {
      body.passages[index].decide(.dropped, "outside-the-body")
    }
    OuterCaptions.mark(in: &body)
    for rule in rules { rule.apply(&body) }
    for index in body.undecided { body.passages[index].decide(.kept, "body") }
  }
}
