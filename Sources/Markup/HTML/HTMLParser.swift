/// The HTML parser (HTML Standard §13.2): the tokenizer's tokens go to tree construction one by one, and none is kept.
///
/// Characters and attributes are not handed on but read to where they are used: the tokenizer writes them into the
/// `text` and the `token` of tree construction.
struct HTMLParser: ~Copyable {
  private var tokenizer = HTMLTokenizer()
  private var builder = HTMLTreeBuilder()

  /// Node numbers and offsets have 32 bits.
  static let byteLimit = 1 << 30

  /// Reads all of a source; `context` is the element that a fragment is parsed for.
  mutating func run(_ source: Source, context: HTMLTag?) {
    tokenizer.begin(source, in: context.map(HTMLTokenizer.State.init(contentOf:)) ?? .data)
    builder.begin(source, context: context)
    while processNext() {}
    tokenizer.end()
    builder.end()
  }

  /// Acts upon the next token; false if it was the last.
  @inline(__always)
  private mutating func processNext() -> Bool {
    switch tokenizer.next(&builder.token, &builder.arena.text) {
    case .startTag(let tag): tokenizer.state = builder.startTag(tag)
    case .endTag(let tag): builder.endTag(tag)
    case .characters: builder.characters()
    case .null: builder.null()
    case .script(let start, let end): builder.script(from: start, to: end)
    case .comment: builder.comment()
    case .doctype(let isQuirky): builder.doctype(isQuirky: isQuirky)
    case .cdataOpen: tokenizer.state = builder.isInForeignContent ? .cdataSection : .bogusComment
    case .endOfFile:
      builder.endOfFile()
      return false
    }
    return true
  }

  /// The document as a tree of just its size.
  mutating func finish(_ page: DecodedText) -> HTMLDocument {
    HTMLDocument(builder.arena.finish(), of: page, names: tokenizer.ownNames())
  }
}
