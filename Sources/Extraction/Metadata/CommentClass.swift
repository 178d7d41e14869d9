import Markup

/// Elements whose class or id says that they hold readers' comments.
enum CommentClass {
  /// Whether a node stands within such an element, one that does not hold the title as well.
  static func holds(_ node: NodeID, in tree: HTMLDocument, title: NodeID) -> Bool {
    if [.label, .input].contains(tree.tag(of: node)) { return true }
    return tree.ancestors(of: node).prefix(24).contains { ancestor in
      guard tree.tag(of: ancestor) != .body, tree.tag(of: ancestor) != .html else { return false }
      guard !tree.subtree(of: ancestor).contains(title) else { return false }
      return [HTMLAttribute.class, .id].contains { attribute in
        tree.attributeBytes(attribute, of: ancestor).map(isComments) ?? false
      }
    }
  }

  private static func isComments(_ names: Bytes) -> Bool {
    var hash = Fingerprint()
    for byte in names.prefix(200) {
      if isLetterOrDigit(byte) {
        hash.add(byte | 0x20)
      } else {
        if words.contains(hash.value) { return true }
        hash = Fingerprint()
      }
    }
    return words.contains(hash.value)
  }

  private static let words = WordHashSet(
    [
      "comment", "comments", "commentlist", "commentform", "recentcomments", "respond", "disqus", "kommentar",
      "kommentare", "commentaire", "commentaires", "comentario", "comentarios", "commenti",
    ])
}
