import Testing

@testable import Extraction

struct WitnessTests {
  private static let testimony = """
    The harbour opened again on Monday after nine days of storm, and the first ferry left at six. "We have waited \
    long enough," said the captain, who had slept aboard; the islands had been short of bread since Thursday.
    """

  private func heard(_ texts: String...) -> Witness {
    var witness = Witness()
    for text in texts { witness.hear(text.bytes) }
    return witness
  }

  @Test func `a passage is known wherever in the testimony it begins`() {
    let witness = heard(Self.testimony)
    for start in 0..<100 {
      let passage =
        Self.testimony.dropFirst(start).prefix(60) + " and that was that, as nobody else has said."
      #expect(witness.knows(String(passage).bytes), "from \(start) on")
    }
  }

  @Test func `a passage is known by its end`() {
    let passage = "Nobody else has said this. The islands had been short of bread since Thursday."
    #expect(heard(Self.testimony).knows(passage.bytes))
  }

  @Test func `what was not said is not known`() {
    let witness = heard(Self.testimony)
    #expect(!witness.knows("The council will meet again in spring to discuss the new timetable.".bytes))
    #expect(
      !witness.knows("The first ferry of the new year left at nine, after two weeks of fog at sea.".bytes))
  }

  @Test func `places that begin alike are told apart`() {
    let formula = "according to the agency "
    let said = (0..<20).map { "\(formula)\($0 * 7919) people came to see it. " }.joined()
    let witness = heard(said)
    #expect(witness.knows("cording to the agency 55433 people".bytes))
    #expect(!witness.knows("g to the agency 999999 swam across".bytes))
  }

  @Test func `a second testimony adds to the first`() {
    let other = """
      A second report says that the bakery had bread until Friday, and that it was sold at the usual price: one \
      loaf to a house, and two to the school.
      """
    let witness = heard(Self.testimony, other)
    #expect(witness.knows("The bakery had bread until Friday, and".bytes))
    #expect(witness.knows("and the first ferry left at six. Nobody knows more.".bytes))
  }

  @Test func `a testimony that says the same forever holds nobody up`() {
    var witness = Witness()
    witness.hear(String(repeating: "a", count: 200_000).bytes)
    #expect(witness.weight == 200_000)
    // Of places that begin alike only a few are noted: all would be looked through for each.
    let noted = Witness.places(in: [UInt8](repeating: 0x61, count: 200_000).span).count { $0 != 0 }
    #expect((1...64).contains(noted))
    #expect(witness.knows(String(repeating: "a", count: 40).bytes))
    #expect(!witness.knows(String(repeating: "b", count: 40).bytes))
  }
}
