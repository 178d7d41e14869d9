/// The stack of open elements (HTML Standard §13.2.4.2), and how many elements of each name are on it.
///
/// A search looks at the innermost `depthOfSight` elements only, as browsers do not nest deeper: without that, a page
/// of nothing but start tags would take quadratic time.
struct StackOfOpenElements: ~Copyable {
  private var elements = Column<OpenElement>(capacity: 64)
  /// How many elements of each known HTML tag are open, so that a search for what is not open is not begun.
  private var openCounts = Column<Int32>(capacity: 256)

  static let depthOfSight = 512

  mutating func removeAll() {
    elements.removeAll()
    openCounts.removeAll()
    openCounts.append(repeating: 0, count: 256)
  }

  @inline(__always)
  var count: Int { elements.count }

  @inline(__always)
  subscript(index: Int) -> OpenElement { elements[index] }

  @inline(__always)
  var last: OpenElement? { elements.last }

  /// The current node: the innermost open element. There must be one.
  @inline(__always)
  var current: OpenElement { elements[elements.count &- 1] }

  /// The current node's tag; `.text` if nothing is open.
  @inline(__always)
  var currentTag: HTMLTag { elements.last?.tag ?? .text }

  /// How many elements of a known HTML tag are open.
  @inline(__always)
  func openCount(of tag: HTMLTag) -> Int32 { openCounts[Int(tag.rawValue)] }

  // Searches are inlined: Swift 6.3 copies the whole struct for a call of a nonmutating method.

  /// The outermost index that searches look at.
  @inline(__always)
  var horizon: Int { max(0, elements.count - StackOfOpenElements.depthOfSight) }

  @inline(__always)
  mutating func push(_ element: OpenElement) {
    elements.append(element)
    if let index = element.tag.countIndex { openCounts[index] &+= 1 }
  }

  @inline(__always)
  mutating func pop() {
    guard let last = elements.last else { return }
    elements.removeLast()
    if let index = last.tag.countIndex { openCounts[index] &-= 1 }
  }

  mutating func insert(_ element: OpenElement, at index: Int) {
    elements.insert(element, at: index)
    if let index = element.tag.countIndex { openCounts[index] += 1 }
  }

  mutating func remove(at index: Int) {
    if let count = elements[index].tag.countIndex { openCounts[count] -= 1 }
    elements.remove(at: index)
  }

  /// Another element of the same tag takes the place of one.
  mutating func replace(at index: Int, with node: Int32) {
    elements[index] = OpenElement(node: node, tag: elements[index].tag)
  }
}

/// An element on the stack.
struct OpenElement: BitwiseCopyable {
  let node: Int32
  /// With its namespace.
  let tag: HTMLTag
  /// An `annotation-xml` that holds HTML.
  var holdsHTML = false

  /// Whether characters in it are read by the rules for HTML (§13.2.6): it is of HTML, or an integration point.
  var takesHTMLCharacters: Bool { !tag.isForeign || isIntegrationPoint }

  /// Whether a start tag in it is read by the rules for HTML (§13.2.6).
  @inline(never)
  func takesHTML(startTag: HTMLTag) -> Bool {
    if tag.isMathTextIntegrationPoint { return startTag != .mglyph && startTag != .malignmark }
    if tag == HTMLTag.annotationXML.inMath, startTag == .svg { return true }
    return holdsHTML || tag.isSVGIntegrationPoint
  }

  private var isIntegrationPoint: Bool {
    tag.isMathTextIntegrationPoint || holdsHTML || tag.isSVGIntegrationPoint
  }
}
