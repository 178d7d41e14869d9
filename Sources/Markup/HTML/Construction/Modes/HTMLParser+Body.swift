/// Start tags "in body" (HTML Standard §13.2.6.4.7).
extension HTMLParser {
  mutating func startInBody(_ tag: HTMLTag) {
    switch tag {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
      .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section,
      .summary, .ul:
      closeParagraphInScope()
      insert(tag)
    case .a: startLink()
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
      reconstructFormatting()
      pushFormatting(insert(tag), tag)
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
      closeParagraphInScope()
      insertVoid(tag)
      framesetOK = false
    case .pre, .listing: startPreformatted(tag)
    default: startRarely(tag)
    }
  }

  @inline(never)
  private mutating func startRarely(_ tag: HTMLTag) {
    switch tag {
    case .html: if !isOpen(.template), let root = stack.last.map({ _ in stack[0] }) { merge(into: root.node) }
    case .body: startSecondBody()
    case .frameset: startFrameset()
    case .plaintext:
      closeParagraphInScope()
      let node = insert(tag)
      if position < source.count { reconstructFormatting() }
      readRawText(.plaintext, of: tag, node: node)
    case .nobr: startNobr()
    case .applet, .marquee, .object:
      reconstructFormatting()
      insert(tag)
      pushMarker()
      framesetOK = false
    case .image: startVoid(.img)
    case .textarea, .xmp, .iframe, .noembed: startRawText(tag)
    case .select: startSelect()
    case .optgroup, .option:
      if currentTag == .option { pop() }
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
    if let entry = formattingIndex(of: .a) {
      let open = formatting[entry].node
      endFormatting(.a)
      if let entry = formattingIndex(of: open) { formatting.remove(at: entry) }
      if let index = stackIndex(of: open) { removeFromStack(at: index) }
    }
    reconstructFormatting()
    pushFormatting(insert(.a), .a)
  }

  private mutating func startNobr() {
    reconstructFormatting()
    if hasInScope(.nobr) {
      endFormatting(.nobr)
      reconstructFormatting()
    }
    pushFormatting(insert(.nobr), .nobr)
  }

  private mutating func startHeading(_ tag: HTMLTag) {
    closeParagraphInScope()
    if currentTag.isHeading { pop() }
    insert(tag)
  }

  private mutating func startPreformatted(_ tag: HTMLTag) {
    closeParagraphInScope()
    insert(tag)
    dropsNewline = true
    framesetOK = false
  }

  private mutating func startListItem() {
    framesetOK = false
    if isOpen(.li) { closeItem { $0 == .li } }
    closeParagraphInScope()
    insert(.li)
  }

  private mutating func startDefinition(_ tag: HTMLTag) {
    framesetOK = false
    closeItem { $0 == .dd || $0 == .dt }
    closeParagraphInScope()
    insert(tag)
  }

  /// Ends the item before, unless something special is between.
  private mutating func closeItem(_ isItem: (HTMLTag) -> Bool) {
    var index = stack.count - 1
    let end = horizon
    while index >= end {
      let tag = stack[index].tag
      if isItem(tag) {
        generateImpliedEndTags(except: tag)
        return pop(through: tag)
      }
      if tag.isSpecial, tag != .address, tag != .div, tag != .p { return }
      index -= 1
    }
  }

  private mutating func startButton() {
    if hasInScope(.button) {
      generateImpliedEndTags()
      pop(through: .button)
    }
    reconstructFormatting()
    insert(.button)
    framesetOK = false
  }

  private mutating func startForm() {
    let isInTemplate = isOpen(.template)
    guard form < 0 || isInTemplate else { return }
    closeParagraphInScope()
    let node = insert(.form)
    if !isInTemplate { form = node }
  }

  private mutating func startInput() {
    reconstructFormatting()
    insertVoid(.input)
    if !isHiddenInput() { framesetOK = false }
  }

  /// Whether the tag that was read says `type=hidden`.
  func isHiddenInput() -> Bool {
    for index in 0..<pending.count where pending[index].id == HTMLAttribute.type.rawValue {
      let value = pending[index]
      guard value.length == 6 else { return false }
      return asciiLowercase(source.word(Int(value.start))) & 0xFFFF_FFFF_FFFF == 0x6E_6564_6469_68
    }
    return false
  }

  private mutating func startTable() {
    if !isQuirky { closeParagraphInScope() }
    insert(.table)
    framesetOK = false
    mode = .inTable
  }

  private mutating func startRawText(_ tag: HTMLTag) {
    if tag == .xmp {
      closeParagraphInScope()
      reconstructFormatting()
    }
    if tag != .noembed { framesetOK = false }
    dropsNewline = tag == .textarea
    insertRawText(tag)
  }

  private mutating func startRuby(_ tag: HTMLTag) {
    if hasInScope(.ruby) { generateImpliedEndTags(except: tag == .rp || tag == .rt ? .rtc : .text) }
    insert(tag)
  }

  private mutating func startSecondBody() {
    guard stack.count > 1, stack[1].tag == .body, !isOpen(.template) else { return }
    framesetOK = false
    merge(into: stack[1].node)
  }

  private mutating func startFrameset() {
    guard stack.count > 1, stack[1].tag == .body, framesetOK else { return }
    let body = stack[1].node
    pop(toCount: 1)
    formatting.removeAll()
    discard(body, keepingElement: false)
    insert(.frameset)
    mode = .inFrameset
  }
}
