import Testing

@testable import Markup

/// HTML Standard §13.2.4.2.
@Suite struct StackOfOpenElementsTests {
  @Test func `a paragraph outside a table is not in scope within it`() {
    var stack = stack(of: [.html, .body, .p, .table])
    let isInScope = stack.hasInScope(.p, .button)
    stack.pop()
    let isInScopeAgain = stack.hasInScope(.p, .button)
    #expect(!isInScope)
    #expect(isInScopeAgain)
  }

  @Test func `what is taken out of the middle is open no longer, and what is put in is`() {
    var stack = stack(of: [.html, .body, .b, .p])
    stack.remove(at: 2)
    stack.insert(OpenElement(node: 9, tag: .i), at: 3)
    let open = [HTMLTag.b, .i, .p].map { stack.isOpen($0) }
    let place = stack.index(of: 9)
    #expect(open == [false, true, true])
    #expect(place == 3)
  }

  @Test func `the root stays, whatever is popped`() {
    var stack = stack(of: [.html, .body, .p])
    stack.pop(through: .table)
    let count = stack.count
    #expect(count == 1)
  }

  private func stack(of tags: [HTMLTag]) -> StackOfOpenElements {
    var stack = StackOfOpenElements()
    stack.removeAll()
    for (node, tag) in tags.enumerated() { stack.push(OpenElement(node: Int32(node), tag: tag)) }
    return stack
  }
}
