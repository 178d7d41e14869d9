import Testing

@testable import Markup

/// HTML Standard §13.2.4.3.
@Suite struct ListOfActiveFormattingElementsTests {
  @Test func `of four alike the earliest goes`() {
    #expect(nodes(pushing: [.b, .b, .i, .b, .b]) == [1, 2, 3, 4])
  }

  @Test func `a marker hides what was before it, and is cleared with what came after`() {
    var list = ListOfActiveFormattingElements()
    let arena = NodeArena()
    list.push(FormattingElement(node: 0, tag: .b), in: arena)
    list.pushMarker()
    list.push(FormattingElement(node: 1, tag: .i), in: arena)
    let hidden = list.index(of: HTMLTag.b)
    list.clearToLastMarker()
    let found = list.index(of: HTMLTag.b)
    #expect(hidden == nil)
    #expect(found == 0)
  }

  @Test func `what may be repeated grows with the document, and has an end`() {
    var list = ListOfActiveFormattingElements()
    list.begin(sourceCount: 160)
    list.countRepeated(attributes: 1_000)
    let few = list.mayRepeat(attributes: 8)
    let many = list.mayRepeat(attributes: 9)
    #expect(few)
    #expect(!many)
  }

  /// The nodes of the list after elements without attributes were added, from 0 on.
  private func nodes(pushing tags: [HTMLTag]) -> [Int32] {
    var arena = NodeArena()
    var list = ListOfActiveFormattingElements()
    for tag in tags {
      let node = arena.append(tag, under: -1)
      list.push(FormattingElement(node: node, tag: tag), in: arena)
    }
    return (0..<list.count).map { list[$0].node }
  }
}
