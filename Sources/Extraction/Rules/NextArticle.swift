import Markup

extension BodyRule {
  /// The next article of a page that goes on and on, from its title down: another `article` element with a heading of the first level
  /// that is not this one's title.
  static let nextArticle = BodyRule("next-article") { body in
    guard let first = body.proseBounds?.lowerBound, let own = article(of: first, in: body) else { return }
    let tree = body.reading.tree
    for index in body.undecided where index > first && body.passages[index].kind == .heading(1) {
      guard let other = article(of: index, in: body), other != own, !tree.subtree(of: own).contains(other),
        !tree.subtree(of: other).contains(own),
        !body.clues.titles.contains(Fingerprint.of(skeleton(body.text(index))))
      else { continue }
      for rest in body.undecided where rest >= index { body.drop(rest, "next-article") }
      return
    }
  }

  private static func article(of index: Int, in body: Body) -> NodeID? {
    let tree = body.reading.tree
    return tree.ancestors(of: body.passages[index].position).prefix(60).first { tree.tag(of: $0) == .article }
  }
}
