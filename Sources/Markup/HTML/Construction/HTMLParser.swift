/// Tokenizer and tree construction of the HTML Standard (§13.2.5 and §13.2.6) in one: each token is acted upon where it
/// is read, and none is kept.
///
/// Nodes are numbered in the order in which they are made, which is document order unless something moves: foster
/// parenting, the adoption agency, a late child of the head. Then the links between nodes are kept as well
/// (`isLinked`), and the nodes put in order at the end. Invariant: while `isLinked` is false, every node is appended
/// to the rightmost branch of the tree.
struct HTMLParser: ~Copyable {
  var source = Source.empty
  /// Where the tokenizer is.
  var position = 0

  // The tree.
  var nodes = Column<Node>(capacity: 1_024)
  var attributes = Column<Tree.Attribute>(capacity: 1_024)
  var text = Column<UInt8>(capacity: 8_192)
  /// How much of `text` belongs to nodes; the rest is the run of characters that is being read.
  var attached = 0
  var links = Column<Link>(capacity: 1)
  var isLinked = false
  /// Where subtrees end, while the tree is finished.
  var ends = Column<Int32>(capacity: 1_024)
  /// Sources of JSON-LD scripts, in the order of their nodes.
  var scripts = Column<ScriptSource>(capacity: 8)
  /// Attributes of `html` and `body` tags after the first.
  var lateAttributes = Column<LateAttribute>(capacity: 8)
  var tagNames = NameIndex(NameIndex.tags)
  var attributeNames = NameIndex(NameIndex.attributes)

  // The tag that is being read.
  var pending = Column<Tree.Attribute>(capacity: 256)
  /// A bit for each name among `pending`, by its number's low bits.
  var pendingNames: UInt64 = 0
  var isSelfClosing = false

  // The state of tree construction (§13.2.4).
  var mode = Mode.initial
  var templateModes = Column<Mode>(capacity: 8)
  /// How long the list of formatting elements was where each template began.
  var templateFormatting = Column<Int32>(capacity: 8)
  var stack = Column<OpenElement>(capacity: 64)
  /// How many elements of each known HTML tag are open.
  var openCounts = Column<Int32>(capacity: 256)
  var formatting = Column<FormattingElement>(capacity: 16)
  var head: Int32 = -1
  var form: Int32 = -1
  var framesetOK = true
  var isFostering = false
  var isQuirky = false
  /// Whether a line feed that comes next is to be dropped, as after `<pre>`.
  var dropsNewline = false
  /// The element that a fragment is parsed for.
  var context: HTMLTag?
  /// Elements that formatting has repeated, and how many may be.
  var clones = 0
  var cloneLimit = 0

  /// Node numbers and offsets have 32 bits.
  static let byteLimit = 1 << 30

  struct Node: BitwiseCopyable {
    var parent: Int32
    /// Where the text in it begins, and where its attributes.
    var text: UInt32
    var attributes: UInt32
    var tag: HTMLTag
  }

  struct Link: BitwiseCopyable {
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var previous: Int32 = -1
    var next: Int32 = -1
  }

  struct ScriptSource: BitwiseCopyable {
    var node: Int32
    var start: UInt32
    var end: UInt32
  }

  struct LateAttribute: BitwiseCopyable {
    var node: Int32
    var attribute: Tree.Attribute
  }

  struct OpenElement: BitwiseCopyable {
    let node: Int32
    /// With its namespace.
    let tag: HTMLTag
    /// An `annotation-xml` that holds HTML.
    var holdsHTML = false
  }

  /// An entry of the list of active formatting elements; a marker has no node.
  struct FormattingElement: BitwiseCopyable {
    var node: Int32
    var tag: HTMLTag

    static let marker = FormattingElement(node: -1, tag: .text)
    var isMarker: Bool { node < 0 }
  }
}

/// The insertion modes (§13.2.4.1). Raw text is read at once by the tag that begins it, and needs none.
enum Mode: UInt8, BitwiseCopyable {
  case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, inTable, inCaption
  case inColumnGroup, inTableBody, inRow, inCell, inSelect, inSelectInTable, inTemplate, afterBody
  case inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
}
