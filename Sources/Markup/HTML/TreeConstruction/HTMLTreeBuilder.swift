/// HTMLDocument construction (HTML Standard §13.2.6): what each token does to the document, to the stack of open elements and to
/// the list of active formatting elements.
struct HTMLTreeBuilder: ~Copyable {
  /// The document, and the run of characters that is being processed.
  var arena = NodeArena()
  /// The attributes of the start tag that is being processed.
  var token = TagToken()

  // The parse state (§13.2.4).
  var mode = InsertionMode.initial
  /// The mode that comes after "text".
  var originalMode = InsertionMode.initial
  var templates = Column<OpenTemplate>(capacity: 8)
  var stack = StackOfOpenElements()
  var formatting = ListOfActiveFormattingElements()
  var head: Int32?
  var form: Int32?
  var framesetOK = true
  var isFostering = false
  var isQuirky = false
  /// Whether a line feed that comes next is to be dropped, as after `<pre>`.
  var dropsNewline = false
  /// The element that a fragment is parsed for.
  var context: HTMLTag?
  /// The tokenizer's state after the start tag that is being processed.
  var tokenizerState = HTMLTokenizer.State.data

  /// An entry of the stack of template insertion modes.
  struct OpenTemplate: BitwiseCopyable {
    var mode: InsertionMode
    /// How long the list of active formatting elements was where the template began.
    let formattingCount: Int
  }

  /// Begins a document; the room that earlier ones took is kept.
  mutating func begin(_ source: Source, context: HTMLTag?) {
    arena.begin(source)
    token.removeAttributes()
    mode = .initial
    templates.removeAll()
    stack.removeAll()
    formatting.begin(sourceCount: source.count)
    head = nil
    form = nil
    framesetOK = true
    isFostering = false
    isQuirky = false
    dropsNewline = false
    self.context = context
    if let context { beginFragment(context) }
  }

  /// The fragment case (§13.4): the context's node stands for the root on the stack.
  private mutating func beginFragment(_ context: HTMLTag) {
    _ = arena.append(.html, under: -1)
    let node = arena.append(context, under: 0)
    stack.push(OpenElement(node: node, tag: .html))
    if context == .template { templates.append(OpenTemplate(mode: .inTemplate, formattingCount: 0)) }
    if context == .form { form = node }
    resetMode()
  }

  /// Forgets the source, whose bytes are only there while a document is read.
  mutating func end() { arena.end() }
}
