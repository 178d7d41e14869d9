import Markup
import News

/// The pictures of an article: those in its body and just above it, with captions and credits.
struct PictureFinder {
  private let body: Body
  private let tree: HTMLDocument
  private let addresses: Addresses

  init(_ body: Body, addresses: Addresses) {
    self.body = body
    self.addresses = addresses
    tree = body.reading.tree
  }

  /// A picture and where it stands.
  private struct Found {
    var picture: Picture
    let node: NodeID
  }

  /// All pictures between the title and the end of the body.
  func pictures(from start: NodeID) -> [Picture] {
    let end = tree.subtree(of: body.container).upper
    var found: [Found] = []
    var classes = body.reading.classes
    for node in NodeRange(min(start.index, end), end) where tree.isElement(node) {
      let tag = tree.tag(of: node)
      guard tag == .img || isOwnImage(node, tag), let picture = picture(of: node, &classes) else { continue }
      if found.last?.picture.url == picture.url { continue }
      found.append(Found(picture: picture, node: node))
      if found.count == 100 { break }
    }
    caption(&found)
    return unique(found.map(\.picture))
  }

  /// `amp-img` and its kin.
  private func isOwnImage(_ node: NodeID, _ tag: HTMLTag) -> Bool {
    !tag.isKnown && tree.name(of: node) == "amp-img"
  }

  private func picture(of node: NodeID, _ classes: inout ClassMemo) -> Picture? {
    let width = number(.width, of: node)
    let height = number(.height, of: node)
    if let width, width < 60 { return nil }
    if let height, height < 40 { return nil }
    guard let url = source(of: node), !isFurniture(node, &classes) else { return nil }
    let alt = tree.attribute(.alt, of: node).map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
    return Picture(url: url, width: width, height: height, alt: alt)
  }

  /// In a link list, a form, an advertisement: wherever a rule passed over the text.
  private func isFurniture(_ node: NodeID, _ classes: inout ClassMemo) -> Bool {
    for outer in tree.ancestors(of: node).prefix(6) {
      let tag = tree.tag(of: outer)
      if tag == .nav || tag == .aside || tag == .footer || tag == .form || tag == .noscript { return true }
      guard tree.subtree(of: outer).count < 200 else { continue }
      if ClassWords.standard.word(of: outer, in: tree, &classes) == .foreign { return true }
    }
    return false
  }

  /// The address that a script would load, before the placeholder.
  private func source(of node: NodeID) -> String? {
    for attribute in [HTMLAttribute.dataSrc, .dataLazySrc, .dataOriginal, .src, .dataUrl] {
      if let url = addresses.resolve(tree.attribute(attribute, of: node)) { return url }
    }
    for attribute in [HTMLAttribute.srcset, .dataSrcset] {
      guard let set = tree.attribute(attribute, of: node) else { continue }
      let first = set.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C }).first
      if let url = addresses.resolve(first.map { String(Substring($0)) }) { return url }
    }
    return nil
  }

  private func number(_ name: HTMLAttribute, of node: NodeID) -> Int? {
    tree.attribute(name, of: node).flatMap { Int($0) }.flatMap { (1...50_000).contains($0) ? $0 : nil }
  }

  /// Gives each caption to its picture: the one of the same figure, else the one right before it, else the next.
  private func caption(_ found: inout [Found]) {
    var captions: [(owner: Int, lines: [Bytes])] = []
    for index in body.passages.indices
    where body.passages[index].verdict == .moved && body.passages[index].role != .standfirst {
      guard let owner = owner(of: body.passages[index], in: found) else { continue }
      if captions.last?.owner == owner {
        captions[captions.count - 1].lines.append(body.text(index))
      } else {
        captions.append((owner, [body.text(index)]))
      }
    }
    for (owner, lines) in captions where found[owner].picture.caption == nil {
      let text = CaptionText(lines)
      found[owner].picture.caption = text.caption
      found[owner].picture.credit = text.credit
    }
  }

  private func owner(of passage: Passage, in found: [Found]) -> Int? {
    let figure = tree.ancestors(of: passage.position).prefix(6).first { tree.tag(of: $0) == .figure }
    if let figure {
      let nodes = tree.subtree(of: figure)
      if let inside = found.firstIndex(where: { nodes.contains($0.node) }) { return inside }
    }
    if let before = found.lastIndex(where: { $0.node < passage.position }),
      passage.position.index - found[before].node.index < 40
    {
      return before
    }
    return found.firstIndex { $0.node > passage.position && $0.node.index - passage.position.index < 20 }
  }

  private func unique(_ pictures: [Picture]) -> [Picture] {
    var seen: Set<String> = []
    return pictures.filter { seen.insert($0.url ?? $0.caption ?? "").inserted }
  }
}
