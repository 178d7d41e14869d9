/// Mends broken XML before a strict parser sees it, in one forward pass over the bytes.
///
/// Feeds are broken in the same few ways: control characters, bare `&`, HTML's entities, unclosed or stray tags, an
/// end cut off. libxml2's own recovery stops for good at some of these and shifts the nesting at others, and is
/// quadratic in attributes; so it is given well-formed input only. Input that needs no mending is not copied.
///
/// The doctype is dropped with all its declarations, so no entity of a document's own ever expands.
struct XMLRepair {
  let input: [UInt8]
  let limits: XMLLimits
  /// Where we are.
  var position: Int
  /// The mended document up to the byte `flushed` of the input; empty while nothing was mended.
  private(set) var output: [UInt8] = []
  private(set) var flushed: Int
  /// The open elements' names, as ranges of the input.
  var open: [Range<Int>] = []
  /// Elements dropped because they were too deep, and not yet ended.
  var dropped = 0
  /// Finds where comments and sections end.
  var terminators = Terminators()
  /// Whether a CDATA section was met that never ends: there is no end for later ones either.
  var hasOpenSection = false
  /// Whether the root element has ended: what follows is not read.
  var isDone = false
  private(set) var problemCount = 0
  private(set) var firstProblem: (message: String, offset: Int)?

  init(_ input: [UInt8], from start: Int, limits: XMLLimits) {
    self.input = input
    self.limits = limits
    position = start
    flushed = start
  }

  /// Mends the document: the bytes to parse, or the range of the input if it may be parsed as it is.
  mutating func run() -> (mended: [UInt8]?, untouched: Range<Int>) {
    let start = flushed
    while !isDone, let mark = nextMark() {
      position = mark
      switch input[mark] {
      case 0x3C: markup()
      case 0x26: reference()
      case 0x3E: closingMark()
      default: control()
      }
    }
    if !isDone { position = input.count }
    closeAll()
    guard !output.isEmpty || flushed != start else { return (nil, start..<position) }
    flush(to: position)
    return (output, start..<start)
  }

  /// The next byte that may not be plain text: `<`, `&`, `>`, or a control character that XML forbids.
  private func nextMark() -> Int? {
    ByteScan.markup(input.span, from: position)
  }

  private mutating func markup() {
    let next = position + 1 < input.count ? input[position + 1] : 0
    switch next {
    case 0x2F: endTag()
    case 0x21: declaration()
    case 0x3F: processingInstruction()
    case _ where isNameStart(next): startTag()
    default: escapeMark()
    }
  }
}

extension XMLRepair {
  /// Replaces a range of the input, which lies at or after all that was replaced before.
  mutating func replace(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
    flush(to: range.lowerBound)
    output += bytes
    flushed = range.upperBound
  }

  private mutating func flush(to end: Int) {
    guard end > flushed else { return }
    output += input[flushed..<end]
    flushed = end
  }

  /// Forgets the replacements since a checkpoint.
  mutating func rewind(to checkpoint: (count: Int, flushed: Int)) {
    output.removeLast(output.count - checkpoint.count)
    flushed = checkpoint.flushed
  }

  var checkpoint: (count: Int, flushed: Int) { (output.count, flushed) }

  mutating func note(_ message: String) {
    problemCount += 1
    if firstProblem == nil { firstProblem = (message, position) }
  }

  /// The `<` at the position is text.
  mutating func escapeMark() {
    note("a '<' that begins no tag")
    replace(position..<(position + 1), with: "&lt;".utf8)
    position += 1
  }

  /// A `>` is text, but must not follow two brackets (XML 1.0 §2.4), as it does where one CDATA section was
  /// put into another.
  private mutating func closingMark() {
    if position >= 2, input[position - 1] == 0x5D, input[position - 2] == 0x5D {
      note("a ']]>' that ends no section")
      replace(position..<(position + 1), with: "&gt;".utf8)
    }
    position += 1
  }

  /// The control character at the position goes; form feed and vertical tab were meant as blanks.
  mutating func control() {
    note("a control character")
    let isBlank = input[position] == 0x0C || input[position] == 0x0B
    replace(position..<(position + 1), with: isBlank ? [0x20] : [])
    position += 1
  }

  private mutating func closeAll() {
    guard !open.isEmpty else { return }
    note("the document ends within an element")
    while let name = open.popLast() { close(name, at: position) }
  }

  /// Inserts the end tag of an element.
  mutating func close(_ name: Range<Int>, at offset: Int) {
    replace(offset..<offset, with: [0x3C, 0x2F])
    output += input[name]
    output.append(0x3E)
  }
}

/// Control characters outside of XML's Char (XML 1.0 §2.2).
@inline(__always)
func isForbiddenControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
}

/// What an XML name may begin with (XML 1.0 §2.3), in ASCII. No feed has other names; a typographic quote is none.
@inline(__always)
func isNameStart(_ byte: UInt8) -> Bool {
  isASCIILetter(byte) || byte == 0x5F || byte == 0x3A
}

@inline(__always)
func isNameByte(_ byte: UInt8) -> Bool {
  isNameStart(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E
}
