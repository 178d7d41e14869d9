/// Start tags "in body" (HTML Standard §13.2.6.4.7).
extension HTMLTreeBuilder {
  mutating func startInBody(_ tag: HTMLTag) {
    switch tag {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section,
      .summary, .ul:
      stack.closeParagraphInScope()
      insert(tag)
    case .a: startLink()
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
      reconstructFormatting()
      insertFormatting(tag)
    case .area, .br, .embed, .img, .keygen, .wbr: startVoid(tag)
    case .li: startListItem()
    case .dd, .dt: startDefinition(tag)
    case .h1, .h2, .h3, .h4, .h5, .h6: startHeading(tag)
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      _ = startHeadContent(tag)
    case .param, .source, .track: insertVoid(tag)
    case .button: startButton()
    case .form: startForm()
    case .input: startInput()
    case .table: startTable()
    case .hr:
      stack.closeParagraphInScope()
      insertVoid(tag)
      framesetOK = false
    case .pre, .listing: startPreformatted(tag)
    default: startRarely(tag)
    }
  }

  @inline(never)
  private mutating func startRarely(_ tag: HTMLTag) {
    switch tag {
    case .html: startSecondRoot()
    case .body: startSecondBody()
    case .frameset: startFrameset()
    case .plaintext:
      stack.closeParagraphInScope()
      insert(tag)
      tokenizerState = .plaintext
    case .nobr: startNobr()
    case .applet, .marquee, .object:
      reconstructFormatting()
      insert(tag)
      formatting.pushMarker()
      framesetOK = false
    case .image: startVoid(.img)
    case .textarea, .xmp, .iframe, .noembed: startRawText(tag)
    case .select: startSelect()
    case .optgroup, .option:
      if stack.currentTag == .option { stack.pop() }
      reconstructFormatting()
      insert(tag)
    case .rb, .rtc, .rp, .rt: startRuby(tag)
    case .math: startForeignRoot(HTMLTag.math.inMath)
    case .svg: startForeignRoot(HTMLTag.svg.inSVG)
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
    default:
      reconstructFormatting()
      insert(tag)
    }
  }

  private mutating func startVoid(_ tag: HTMLTag) {
    reconstructFormatting()
    insertVoid(tag)
    framesetOK = false
  }

  private mutating func startLink() {
    if let entry = formatting.index(of: .a) {
      let open = formatting[entry].node
      endFormatting(.a)
      if let entry = formatting.index(of: open) { formatting.remove(at: entry) }
      if let index = stack.index(of: open) { stack.remove(at: index) }
    }
    reconstructFormatting()
    insertFormatting(.a)
  }

  private mutating func startNobr() {
    reconstructFormatting()
    if stack.hasInScope(.nobr) {
      endFormatting(.nobr)
      reconstructFormatting()
    }
    insertFormatting(.nobr)
  }

  private mutating func startHeading(_ tag: HTMLTag) {
    stack.closeParagraphInScope()
    if stack.currentTag.isHeading { stack.pop() }
    insert(tag)
  }

  private mutating func startPreformatted(_ tag: HTMLTag) {
    stack.closeParagraphInScope()
    insert(tag)
    dropsNewline = true
    framesetOK = false
  }

  private mutating func startListItem() {
    framesetOK = false
    if stack.isOpen(.li) { closeItem { $0 == .li } }
    stack.closeParagraphInScope()
    insert(.li)
  }

  private mutating func startDefinition(_ tag: HTMLTag) {
    framesetOK = false
    closeItem { $0 == .dd || $0 == .dt }
    stack.closeParagraphInScope()
    insert(tag)
  }

  /// Ends the item before, unless something special is between.
  private mutating func closeItem(_ isItem: (HTMLTag) -> Bool) {
    var index = stack.count - 1
    let end = stack.horizon
    while index >= end {
      let tag = stack[index].tag
      if isItem(tag) {
        stack.generateImpliedEndTags(except: tag)
        return stack.pop(through: tag)
      }
      if tag.isSpecial, tag != .address, tag != .div, tag != .p { return }
      index -= 1
    }
  }

  private mutating func startButton() {
    if stack.hasInScope(.button) {
      stack.generateImpliedEndTags()
      stack.pop(through: .button)
    }
    reconstructFormatting()
    insert(.button)
    framesetOK = false
  }

  private mutating func startForm() {
    let isInTemplate = stack.isOpen(.template)
    guard form == nil || isInTemplate else { return }
    stack.closeParagraphInScope()
    let node = insert(.form)
    if !isInTemplate { form = node }
  }

  private mutating func startInput() {
    reconstructFormatting()
    insertVoid(.input)
    if !token.isHiddenInput(in: arena.source) { framesetOK = false }
  }

  private mutating func startTable() {
    if !isQuirky { stack.closeParagraphInScope() }
    insert(.table)
    framesetOK = false
    mode = .inTable
  }

  private mutating func startRawText(_ tag: HTMLTag) {
    if tag == .xmp {
      stack.closeParagraphInScope()
      reconstructFormatting()
    }
    if tag != .noembed { framesetOK = false }
    dropsNewline = tag == .textarea
    insertRawText(tag)
  }

  private mutating func startRuby(_ tag: HTMLTag) {
    if stack.hasInScope(.ruby) {
      stack.generateImpliedEndTags(except: tag == .rp || tag == .rt ? .rtc : .text)
    }
    insert(tag)
  }

  private mutating func startSecondRoot() {
    guard stack.count > 0, !stack.isOpen(.template) else { return }
    arena.merge(token, into: stack[0].node)
  }

  private mutating func startSecondBody() {
    guard stack.count > 1, stack[1].tag == .body, !stack.isOpen(.template) else { return }
    framesetOK = false
    arena.merge(token, into: stack[1].node)
  }

  private mutating func startFrameset() {
    guard stack.count > 1, stack[1].tag == .body, framesetOK else { return }
    let body = stack[1].node
    stack.pop(toCount: 1)
    formatting.removeAll()
    arena.discard(body, keepingElement: false)
    insert(.frameset)
    mode = .inFrameset
  }
}
