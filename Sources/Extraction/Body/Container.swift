import Markup

/// Finds the element that holds the article.
///
/// First the element whose own paragraphs are worth most (half of it counts for the element around it, a quarter for the
/// next), then upwards, as long as what an outer element adds is more of the same: a body that advertisements split.
struct ContainerSearch {
  /// Outer elements that are looked at. Each look costs as much as the element is long, so a page of elements nested
  /// without end took quadratic time; a body that is split deeper than this is no body.
  private static let mostLooks = 40
  /// The most that what is added may hold of links and labels, as a share of the prose in it: bodies of several sections
  /// bring lists of links along.
  private static let mostLoss = 0.5
  /// The least that an element must add to be another part of the body, as a share of what is there: below it stand
  /// notes on the author, teasers and captions.
  private static let leastGain = 0.15
  /// The share of what the reference text knows that the container must hold.
  private static let mostKnown = 0.9

  private let reading: Reading
  private let isKnown: [Bool]
  private let values: [Double]
  /// Sums of gains and losses over the passages before each passage.
  private var gains: [Double] = [0]
  private var losses: [Double] = [0]
  private var known: [Double] = [0]

  init(_ reading: Reading, isKnown: [Bool]) {
    self.reading = reading
    self.isKnown = isKnown
    let values = reading.passages.indices.map { index in
      let isPhrase = reading.passages[index].isPhrase
      let value = isPhrase ? min(0, reading.passages[index].value) : reading.passages[index].value
      return isKnown[index] ? max(value, Double(reading.passages[index].weight)) * 2 : value
    }
    // Where nothing is worth anything, short lines without links are: a poem, a list of ten.
    self.values =
      values.contains { $0 > 0 }
      ? values : zip(values, reading.passages).map { $1.isShortLine ? Double($1.weight) / 4 : $0 }
    let marks = TeaserMarks(reading)
    for (index, worth) in self.values.enumerated() {
      let value = marks.isTeaser[index] && !isKnown[index] ? -min(abs(worth), 60) : worth
      gains.append(gains[index] + max(value, 0))
      losses.append(losses[index] - min(value, 0))
      known.append(known[index] + (isKnown[index] ? Double(reading.passages[index].weight) : 0))
    }
  }

  /// The element that holds the article, and the passages of it: all, or those between the pieces of a body that has links behind
  /// it; nil where the page has no passages.
  func find() -> (container: NodeID, range: Range<Int>)? {
    guard let seed = seed() else { return nil }
    let climbed = climb(from: seed)
    let whole = holdingKnown(climbed)
    let own = range(of: whole)
    guard let (outer, span) = pieces(of: whole, own) else { return (whole, own) }
    return (outer, span)
  }

  private func climb(from seed: NodeID) -> NodeID {
    var container = seed
    var looks = 0
    for outer in reading.tree.ancestors(of: container) {
      if reading.tree.tag(of: outer) == .html || looks > ContainerSearch.mostLooks { break }
      if range(of: outer) != range(of: container) { looks += 1 }
      switch step(from: container, to: outer) {
      case .take: container = outer
      case .pass: continue
      case .stop: return container
      }
    }
    return container
  }

  /// The next element out that has more pieces of the same body: prose in elements of the same class, with few links between.
  ///
  /// What stands behind the last piece does not matter: judged together with it, nine links cost the second half of an
  /// article.
  private func pieces(of inner: NodeID, _ innerRange: Range<Int>) -> (NodeID, Range<Int>)? {
    let shapes = Set(
      innerRange.filter { values[$0] > 0 && isClassed($0) }.map { reading.shape(of: reading.passages[$0]) })
    guard !shapes.isEmpty else { return nil }
    let have = sum(gains, innerRange)
    for outer in reading.tree.ancestors(of: inner).prefix(3) where reading.tree.tag(of: outer) != .html {
      let outerRange = range(of: outer)
      let alike = outerRange.filter {
        !innerRange.contains($0) && gains[$0 + 1] > gains[$0]
          && shapes.contains(reading.shape(of: reading.passages[$0]))
      }
      guard let first = alike.first, let last = alike.last else { continue }
      let span = min(first, innerRange.lowerBound)..<max(last + 1, innerRange.upperBound)
      let gain = sum(gains, span) - have
      let loss = sum(losses, span) - sum(losses, innerRange)
      let own = alike.reduce(0) { $0 + gains[$1 + 1] - gains[$1] }
      // Where each piece has a link, they announce other articles.
      let links = span.count {
        !innerRange.contains($0) && reading.passages[$0].isMostlyLink && reading.passages[$0].weight >= 15
      }
      if own > 0.5 * gain, loss < ContainerSearch.mostLoss * gain, gain > 0.1 * have, gain < 2 * have,
        links < alike.count
      {
        return (outer, span)
      }
    }
    return nil
  }

  /// Whether the element around a passage's has a class: shapes without one say little.
  private func isClassed(_ index: Int) -> Bool {
    let tree = reading.tree
    guard let parent = tree.parent(of: reading.passages[index].node) else { return false }
    return tree.attributeBytes(.class, of: parent)?.isEmpty == false
  }

  private enum ClimbStep { case take, pass, stop }

  private func step(from inner: NodeID, to outer: NodeID) -> ClimbStep {
    let (innerRange, outerRange) = (range(of: inner), range(of: outer))
    if innerRange == outerRange { return isMarked(outer) ? .take : .pass }
    let gain = sum(gains, outerRange) - sum(gains, innerRange)
    let loss = sum(losses, outerRange) - sum(losses, innerRange)
    let have = sum(gains, innerRange)
    if gain <= 0 { return .pass }
    let alike = alikeGain(outerRange, besides: innerRange)
    // Paragraphs in elements of the same class are the same body, whatever stands between: an advertisement, a video.
    if alike > 0.5 * gain, loss < ContainerSearch.mostLoss * gain { return .take }
    if isMarked(inner), gain < have * 2 { return .stop }
    if isMarked(outer), loss < gain { return .take }
    if gain > ContainerSearch.leastGain * have, loss < ContainerSearch.mostLoss * gain, gain > 200 {
      return .take
    }
    // Too little to decide by: the next element out may hold another part.
    return gain < ContainerSearch.leastGain * have ? .pass : .stop
  }

  /// An element that says that it is the article's body, or the article.
  private func isMarked(_ node: NodeID) -> Bool {
    if reading.tree.tag(of: node) == .article { return true }
    if reading.tree.attributeBytes(.itemprop, of: node)?.elementsEqual("articleBody".utf8) == true {
      return true
    }
    return ClassWords.standard.word(of: node, in: reading.tree) == .body
  }

  /// The gain of those passages that stand in elements like the container's own paragraphs.
  private func alikeGain(_ outer: Range<Int>, besides inner: Range<Int>) -> Double {
    var shapes: Set<UInt64> = []
    for index in inner where values[index] > 0 { shapes.insert(reading.shape(of: reading.passages[index])) }
    var total = 0.0
    for index in outer
    where !inner.contains(index) && values[index] > 0
      && shapes.contains(reading.shape(of: reading.passages[index]))
    {
      total += values[index]
    }
    return total
  }

  /// The element whose own passages are worth most.
  private func seed() -> NodeID? {
    var scores: [NodeID: Double] = [:]
    for index in reading.passages.indices {
      let value = gains[index + 1] - gains[index] - (losses[index + 1] - losses[index])
      guard value != 0 else { continue }
      var share = value
      eachHolder(of: reading.passages[index]) { node in
        scores[node, default: 0] += share
        share /= 2
      }
    }
    let best = scores.max { one, other in (one.value, other.key) < (other.value, one.key) }
    return best?.key ?? reading.passages.max { $0.weight < $1.weight }?.node
  }

  /// Visits the elements that hold a passage: the one that its element is a paragraph of, and two more around it.
  private func eachHolder(of passage: Passage, visit: (NodeID) -> Void) {
    let tree = reading.tree
    var count = 0
    if !isLine(tree.tag(of: passage.node)) {
      visit(passage.node)
      count += 1
    }
    // Lists within lists have no end: what is that deep has no holder.
    for node in tree.ancestors(of: passage.node).prefix(30) {
      guard count < 3, tree.tag(of: node) != .html else { break }
      guard !isLine(tree.tag(of: node)) else { continue }
      visit(node)
      count += 1
    }
  }

  private func isLine(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .ul, .ol, .blockquote, .tr, .tbody: true
    default: false
    }
  }

  /// The element around the container that holds what stands in the reference text, where the container misses much of it.
  private func holdingKnown(_ container: NodeID) -> NodeID {
    let all = known.last ?? 0
    guard all > Double(ReferenceText.mostTeaserWeight) else { return container }
    var node = container
    while sum(known, range(of: node)) < ContainerSearch.mostKnown * all,
      let parent = reading.tree.parent(of: node),
      reading.tree.tag(of: parent) != .html
    {
      node = parent
    }
    return node
  }

  /// The passages that begin in a subtree.
  func range(of node: NodeID) -> Range<Int> {
    let nodes = reading.tree.subtree(of: node)
    return first(from: nodes.lower)..<first(from: nodes.upper)
  }

  private func first(from node: Int32) -> Int {
    var (low, high) = (0, reading.passages.count)
    while low < high {
      let middle = (low + high) / 2
      if reading.passages[middle].position.index < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func sum(_ sums: [Double], _ range: Range<Int>) -> Double {
    sums[range.upperBound] - sums[range.lowerBound]
  }
}
