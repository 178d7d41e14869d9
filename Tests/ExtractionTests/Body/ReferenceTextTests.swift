import Testing

@testable import Extraction

struct ReferenceTextTests {
  private static let article = """
    The harbour opened again on Monday after nine days of storm, and the first ferry left at six. "We have waited \
    long enough," said the captain, who had slept aboard; the islands had been short of bread since Thursday.
    """

  private func makeReference(_ texts: String...) -> ReferenceText {
    var reference = ReferenceText()
    for text in texts { reference.add(text.bytes) }
    return reference
  }

  @Test func `a passage is known wherever in the reference text it begins`() {
    let reference = makeReference(Self.article)
    for start in 0..<100 {
      let passage =
        Self.article.dropFirst(start).prefix(60) + " and that was that, as nobody else has said."
      #expect(reference.knows(String(passage).bytes), "from \(start) on")
    }
  }

  @Test func `a passage is known by its end`() {
    let passage = "Nobody else has said this. The islands had been short of bread since Thursday."
    #expect(makeReference(Self.article).knows(passage.bytes))
  }

  @Test func `what is not in the text is not known`() {
    let reference = makeReference(Self.article)
    #expect(!reference.knows("The council will meet again in spring to discuss the new timetable.".bytes))
    #expect(
      !reference.knows("The first ferry of the new year left at nine, after two weeks of fog at sea.".bytes))
  }

  @Test func `offsets that begin alike are distinguished`() {
    let formula = "according to the agency "
    let article = (0..<20).map { "\(formula)\($0 * 7919) people came to see it. " }.joined()
    let reference = makeReference(article)
    #expect(reference.knows("cording to the agency 55433 people".bytes))
    #expect(!reference.knows("g to the agency 999999 swam across".bytes))
  }

  @Test func `a second text adds to the first`() {
    let other = """
      A second report says that the bakery had bread until Friday, and that it was sold at the usual price: one \
      loaf to a house, and two to the school.
      """
    let reference = makeReference(Self.article, other)
    #expect(reference.knows("The bakery had bread until Friday, and".bytes))
    #expect(reference.knows("and the first ferry left at six. Nobody knows more.".bytes))
  }

  @Test func `a text that repeats itself forever costs no more than another`() {
    var reference = ReferenceText()
    reference.add(String(repeating: "a", count: 200_000).bytes)
    #expect(reference.weight == 200_000)
    // Of offsets that begin alike only a few are indexed: all would be looked through for each.
    let indexed = ReferenceText.offsets(in: [UInt8](repeating: 0x61, count: 200_000).span).count { $0 != 0 }
    #expect((1...64).contains(indexed))
    #expect(reference.knows(String(repeating: "a", count: 40).bytes))
    #expect(!reference.knows(String(repeating: "b", count: 40).bytes))
  }
}
