/// What the tokenizer emits (HTML Standard §13.2.5). It is small: the attributes of a tag are in a `TagToken`, and
/// characters are in a `TextBuffer`, both of which the caller lends.
enum HTMLToken {
  /// A start tag, whose attributes are in the `TagToken`.
  case startTag(HTMLTag)
  /// An end tag; its attributes are dropped.
  case endTag(HTMLTag)
  /// All characters up to the next token: the run of the `TextBuffer`.
  case characters
  /// NUL, which tree construction drops or replaces. In raw text the tokenizer replaces it.
  case null
  /// The text of a script, by where it is in the source.
  case script(from: UInt32, to: UInt32)
  /// A comment, whose text is not kept.
  case comment
  /// A doctype, of which only matters whether it asks for quirks mode.
  case doctype(isQuirky: Bool)
  /// `<![CDATA[`, of which tree construction must say whether it is a CDATA section or a comment (§13.2.5.42).
  case cdataOpen
  case endOfFile
}
