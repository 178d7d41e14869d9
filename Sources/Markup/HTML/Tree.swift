/// An HTML document as a flat, read-only value.
///
/// Nodes stand in document order, so that the descendants of a node are the consecutive nodes that follow it
/// (`descendants(of:)`), and one backward pass over `nodes` sees all children before their parents. All text is
/// kept in one buffer in the same order: the text of any element is one slice of it, and its length costs nothing.
///
/// Comments and the doctype are not kept. Script and style have no text, but for JSON-LD scripts, whose source is
/// their own text (`text(of:)`) and not part of the text of what surrounds them.
public struct Tree: Sendable {
  /// The tag of each node, 0 for text.
  var tags: [UInt16] = []
  var parents: [Int32] = []
  /// One after the last descendant.
  var ends: [Int32] = []
  /// Where in `text` the text of a node begins and ends.
  var textStarts: [UInt32] = []
  var textEnds: [UInt32] = []
  /// Where in `attributes` those of a node begin; they end where the next node's begin.
  var attributeStarts: [UInt32] = []
  var attributes: [Attribute] = []
  /// All text in document order.
  var textBuffer: [UInt8] = []
  /// Attribute values and the source of JSON-LD scripts.
  var valueBuffer: [UInt8] = []
  var data: [Int32: Range<Int>] = [:]
  var tagNames: [String] = []
  var attributeNames: [String] = []

  /// The encoding that the document was in.
  public internal(set) var encoding = CharacterEncoding.utf8

  struct Attribute {
    var name: UInt16
    var start: UInt32
    var end: UInt32
  }

  /// The first number of names that are not ours.
  static let firstOwnName = 1_024

  /// How many nodes there are, text included.
  public var count: Int { tags.count }

  /// All nodes in document order.
  public var nodes: NodeRange { NodeRange(0, Int32(tags.count)) }

  /// The `html` element. Every tree has one.
  public var root: NodeID { NodeID(0) }
}
