/// Framesets (HTML Standard §13.2.6.4.20 to 23).
extension HTMLTreeBuilder {
  mutating func startInFrameset(_ tag: HTMLTag) {
    switch tag {
    case .html: startInBody(tag)
    case .noframes: _ = startHeadContent(tag)
    case .frameset where mode == .inFrameset: insert(tag)
    case .frame where mode == .inFrameset: insertVoid(tag)
    default: break
    }
  }

  mutating func endInFrameset(_ tag: HTMLTag) {
    switch (mode, tag) {
    case (.inFrameset, .frameset):
      guard stack.count > 1 else { return }
      stack.pop()
      if context == nil, stack.currentTag != .frameset { mode = .afterFrameset }
    case (.afterFrameset, .html): mode = .afterAfterFrameset
    default: break
    }
  }
}
