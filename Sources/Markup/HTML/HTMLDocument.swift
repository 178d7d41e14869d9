/// An HTML document, flat and read-only. A class only so that handing it on costs nothing.
///
/// Nodes stand in document order, so that the descendants of a node are the consecutive nodes that follow it
/// (`descendants(of:)`), and one backward pass over `nodes` sees all children before their parents. All text is
/// kept in one buffer in the same order: the text of any element is one slice of it, and its length costs nothing.
/// Attribute values stay where they are in the source, and are decoded when they are asked for.
///
/// Comments, the doctype and the content of templates are not kept. Script and style have no text, but for JSON-LD
/// scripts, whose source is their own text (`text(of:)`) and not part of the text of what surrounds them.
public final class HTMLDocument: Sendable {
  @usableFromInline let table: NodeTable
  @usableFromInline let attributes: [Attribute]
  /// All text in document order.
  @usableFromInline let textBuffer: [UInt8]
  /// The document, in UTF-8.
  let source: [UInt8]
  /// Sources of JSON-LD scripts, by their nodes.
  let scripts: [ScriptSource]
  let tagNames: OwnNames
  let attributeNames: OwnNames

  /// The encoding that the document was in.
  public let encoding: CharacterEncoding

  /// - Parameter names: those of elements and of attributes that are not ours.
  init(_ content: Content, of page: DecodedText, names: (tags: OwnNames, attributes: OwnNames)) {
    table = content.table
    attributes = content.attributes
    textBuffer = content.text
    scripts = content.scripts
    source = page.bytes
    encoding = page.encoding
    tagNames = names.tags
    attributeNames = names.attributes
  }

  /// What the parser made, in document order.
  struct Content {
    var table = NodeTable()
    var attributes: [Attribute] = []
    var text: [UInt8] = []
    var scripts: [ScriptSource] = []
  }

  /// The first number of names that are not ours.
  static let firstOwnName = 1_024

  /// Attributes of one element that are kept.
  static let attributeLimit = 200

  /// How many nodes there are, text included.
  public var count: Int { table.count }

  /// All nodes in document order.
  public var nodes: NodeRange { NodeRange(0, Int32(table.count)) }

  /// The `html` element. Every tree has one.
  public var root: NodeID { NodeID(0) }

  /// Bytes that the tree takes beside the document itself.
  public var memory: Int {
    table.memory
      + attributes.count * MemoryLayout<Attribute>.stride + textBuffer.count
      + scripts.count * MemoryLayout<ScriptSource>.stride
      + tagNames.bytes.count + tagNames.ends.count * 4 + attributeNames.bytes.count
      + attributeNames.ends.count * 4
  }
}

extension HTMLDocument {
  /// Where an attribute's value is in the source.
  @usableFromInline struct Attribute: BitwiseCopyable, Sendable {
    /// The number of its name; the highest bit says that the value must be decoded.
    @usableFromInline let name: UInt16
    /// 0xFFFF for a value of that many bytes or more, whose end is looked for when it is asked for.
    let length: UInt16
    let start: UInt32

    init(name: UInt16, start: Int, end: Int, isCoded: Bool) {
      self.name = isCoded ? name | 0x8000 : name
      length = UInt16(clamping: end - start)
      self.start = UInt32(truncatingIfNeeded: start)
    }

    @inlinable var id: UInt16 { name & 0x7FFF }
    var isCoded: Bool { name & 0x8000 != 0 }
  }

  /// Where the source of a script is.
  struct ScriptSource: BitwiseCopyable {
    var node: Int32
    var start: UInt32
    var end: UInt32
  }
}
