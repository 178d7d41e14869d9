import Markup

extension BodyRule {
  /// A few words under a picture, in a box of their own between the paragraphs, whatever the box is called: its caption, or what
  /// else a site puts into such boxes.
  static let pictureBoxes = BodyRule("picture-box") { body in
    guard let column = PictureBoxes.column(of: body) else { return }
    for index in body.undecided where body.passages[index].weight < PictureBoxes.mostLetters {
      guard !body.isKnown[index], !body.passages[index].isHeading,
        let box = PictureBoxes.box(of: body.passages[index], in: body.reading),
        body.reading.tree.ancestors(of: box).prefix(3).contains(column)
      else { continue }
      let isCaption = PictureBoxes.isCaption(index, of: body.passages, in: box, body.reading.tree)
      body.passages[index].decide(isCaption ? .moved : .dropped, "picture-box")
    }
  }
}

/// Small boxes with a picture, and a caption if they hold a text.
enum PictureBoxes {
  /// Letters of the longest text in such a box. Class names may be hashes, so length is what tells a caption from a section
  /// with a picture.
  static let mostLetters = 260
  /// The least width and height, in pixels, that a page may declare for a picture that has a caption: portraits of authors
  /// and signs are smaller.
  private static let leastSide = 150

  /// The element whose own paragraphs most of the text is: what stands in boxes beside them is something else.
  static func column(of body: Body) -> NodeID? {
    let tree = body.reading.tree
    var counts: [NodeID: Int] = [:]
    for index in body.undecided where body.passages[index].isProse {
      let node = body.passages[index].node
      guard tree.tag(of: node) == .p, let parent = tree.parent(of: node) else { continue }
      counts[parent, default: 0] += 1
    }
    return counts.filter { $0.value >= 3 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The box that holds a picture and, behind it, the passage, and little else.
  static func box(of passage: Passage, in reading: Reading) -> NodeID? {
    let tree = reading.tree
    for outer in tree.ancestors(of: passage.position).prefix(5) {
      let nodes = tree.subtree(of: outer)
      guard nodes.count < 60, reading.measures.text(in: nodes) < 2 * mostLetters else { return nil }
      switch tree.tag(of: outer) {
      case .a, .li, .td, .article, .main, .body, .header: return nil
      case .div, .figure, .section, .aside, .span:
        guard let picture = nodes.first(where: { tree.tag(of: $0) == .img }) else { continue }
        return picture < passage.position && !isSection(nodes, tree) ? outer : nil
      default: continue
      }
    }
    return nil
  }

  /// Whether a box is a small section of the text: it has a heading, and leads nowhere.
  private static func isSection(_ nodes: NodeRange, _ tree: HTMLDocument) -> Bool {
    nodes.contains { TagSet.headings.contains(tree.tag(of: $0)) }
      && !nodes.contains { tree.tag(of: $0) == .a }
  }

  /// Whether a passage of a box is the picture's caption: the first text in it or the second, of two at most, and the picture is
  /// no sign or portrait.
  static func isCaption(_ index: Int, of passages: [Passage], in box: NodeID, _ tree: HTMLDocument) -> Bool {
    let nodes = tree.subtree(of: box)
    let isInside = { (other: Int) in
      passages.indices.contains(other) && nodes.contains(passages[other].position)
    }
    let before = isInside(index - 1) ? isInside(index - 2) ? 2 : 1 : 0
    let after = isInside(index + 1) ? isInside(index + 2) ? 2 : 1 : 0
    guard before + after <= 1, let picture = nodes.first(where: { tree.tag(of: $0) == .img }) else {
      return false
    }
    let sizes = [HTMLAttribute.width, .height].compactMap {
      tree.attribute($0, of: picture).flatMap { Int($0) }
    }
    return sizes.allSatisfy { $0 >= leastSide }
  }
}
