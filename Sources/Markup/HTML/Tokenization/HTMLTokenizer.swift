/// The tokenizer (HTML Standard §13.2.5): it knows where in the source it is and in which state, and nothing of the tree.
///
/// A token is read whole, so that of the standard's eighty states only those are left that tree construction chooses.
struct HTMLTokenizer: ~Copyable {
  var source = Source.empty
  var position = 0
  var state = State.data
  var tagNames = NameIndex(NameIndex.tags)
  var attributeNames = NameIndex(NameIndex.attributes)

  /// What is read next. All but `data` lead back there by themselves.
  enum State: BitwiseCopyable {
    /// Characters, tags, comments and doctypes (§13.2.5.1).
    case data
    /// Text and no tags, with character references: `title`, `textarea` (§13.2.5.2).
    case rcdata(HTMLTag)
    /// The same without: `style`, `xmp`, `iframe`, `noembed`, `noframes` (§13.2.5.3).
    case rawtext(HTMLTag)
    /// With comments in which `</script>` may be hidden (§13.2.5.4).
    case scriptData
    /// To the end of the document (§13.2.5.5).
    case plaintext
    /// Characters up to `]]>`, in foreign content (§13.2.5.69).
    case cdataSection
    /// To the next `>` (§13.2.5.41).
    case bogusComment

    /// The state in which the content of an element is read.
    init(contentOf tag: HTMLTag) {
      switch tag {
      case .title, .textarea: self = .rcdata(tag)
      case .style, .xmp, .iframe, .noembed, .noframes: self = .rawtext(tag)
      case .script: self = .scriptData
      case .plaintext: self = .plaintext
      default: self = .data
      }
    }
  }

  /// Begins a document; the room that earlier ones took is kept.
  mutating func begin(_ source: Source, in state: State) {
    self.source = source
    position = 0
    self.state = state
    tagNames.reset()
    attributeNames.reset()
  }

  /// Forgets the source, whose bytes are only there while a document is read.
  mutating func end() { source = .empty }

  /// Reads the next token. Attributes go to `tag`, and characters to the run of `text`, which must be empty.
  @inline(__always)
  mutating func next(_ tag: inout TagToken, _ text: inout TextBuffer) -> HTMLToken {
    guard case .data = state else { return nextInState(&text) }
    guard position < source.count else { return .endOfFile }
    return isAtMarkup ? readMarkup(&tag) : readCharacters(&text)
  }

  /// The names of elements and attributes that are not ours.
  func ownNames() -> (tags: OwnNames, attributes: OwnNames) {
    (tagNames.ownNames(), attributeNames.ownNames())
  }
}
