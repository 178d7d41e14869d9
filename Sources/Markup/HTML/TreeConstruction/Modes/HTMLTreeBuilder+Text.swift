/// Elements whose content is text and no tags (HTML Standard §13.2.6.2, and the mode "text", §13.2.6.4.8).
extension HTMLTreeBuilder {
  /// Inserts an element, and has the tokenizer read its content up to its end tag.
  mutating func insertRawText(_ tag: HTMLTag) {
    insert(tag)
    tokenizerState = HTMLTokenizer.State(contentOf: tag)
    originalMode = mode
    mode = .text
  }

  /// Ends the element, by its end tag or with the document.
  mutating func endText() {
    stack.pop()
    mode = originalMode
  }
}
