/// The list of active formatting elements (HTML Standard §13.2.4.3).
///
/// It holds at most `limit` elements after the last marker, and what it repeats is limited for the whole document
/// (`repeated`, `repeatLimit`): without that, unclosed formatting elements multiply.
struct ListOfActiveFormattingElements: ~Copyable {
  private var entries = Column<FormattingElement>(capacity: 16)
  /// How many elements and attributes were made to repeat entries in this document, and how many may be.
  private var repeated = 0
  private var repeatLimit = 0

  static let limit = 64

  /// Begins a document of a length.
  mutating func begin(sourceCount: Int) {
    entries.removeAll()
    repeated = 0
    repeatLimit = 1_000 + sourceCount / 16
  }

  @inline(__always)
  var count: Int { entries.count }

  @inline(__always)
  subscript(index: Int) -> FormattingElement { entries[index] }

  @inline(__always)
  var last: FormattingElement? { entries.last }

  mutating func pushMarker() { entries.append(.marker) }

  /// Adds an element; of those with the same tag and attributes only three are kept ("Noah's Ark").
  @inline(__always)
  mutating func push(_ element: FormattingElement, in arena: borrowing NodeArena) {
    if let last = entries.last, !last.isMarker { makeRoom(for: element, in: arena) }
    entries.append(element)
  }

  private mutating func makeRoom(for element: FormattingElement, in arena: borrowing NodeArena) {
    var same = 0
    var earliest = 0
    var index = entries.count - 1
    while index >= 0, !entries[index].isMarker {
      let entry = entries[index]
      if entry.tag == element.tag, arena.haveSameAttributes(entry.node, element.node) {
        same += 1
        earliest = index
      }
      index -= 1
    }
    let start = index + 1
    if same >= 3 {
      entries.remove(at: earliest)
    } else if entries.count - start >= ListOfActiveFormattingElements.limit {
      entries.remove(at: start)
    }
  }

  mutating func insert(_ element: FormattingElement, at index: Int) { entries.insert(element, at: index) }

  mutating func remove(at index: Int) { entries.remove(at: index) }

  mutating func removeLast() { entries.removeLast() }

  mutating func removeAll() { entries.removeAll() }

  mutating func truncate(to length: Int) { entries.truncate(to: length) }

  /// The element that repeats an entry takes its place.
  mutating func replace(at index: Int, with node: Int32) { entries[index].node = node }

  /// Clears the list up to the last marker.
  mutating func clearToLastMarker() {
    while let last = entries.last {
      entries.removeLast()
      if last.isMarker { return }
    }
  }

  /// The last entry of a tag after the last marker.
  @inline(__always)
  func index(of tag: HTMLTag) -> Int? { lastIndex { $0.tag == tag } }

  /// The entry of a node after the last marker.
  func index(of node: Int32) -> Int? { lastIndex { $0.node == node } }

  @inline(__always)
  private func lastIndex(where isWanted: (FormattingElement) -> Bool) -> Int? {
    var index = entries.count - 1
    while index >= 0, !entries[index].isMarker {
      if isWanted(entries[index]) { return index }
      index -= 1
    }
    return nil
  }

  /// Whether an element of so many attributes may be repeated once more.
  func mayRepeat(attributes: Int) -> Bool { repeated + 1 + attributes <= repeatLimit }

  mutating func countRepeated(attributes: Int) { repeated += 1 + attributes }
}

/// An entry of the list of active formatting elements; a marker has no node.
struct FormattingElement: BitwiseCopyable {
  var node: Int32
  let tag: HTMLTag

  static let marker = FormattingElement(node: -1, tag: .text)
  var isMarker: Bool { node < 0 }
}
