import Testing

@testable import Extraction

struct GluedRepetitionTests {
  private func repaired(_ text: String) -> String { withoutGluedRepetition(text.bytes).string }

  private let sentence = "The minister said on Tuesday that the bridge would stay closed"

  @Test func `the second copy goes, its full stop stays`() {
    #expect(repaired("\(sentence). He named no date\(sentence).") == "\(sentence). He named no date.")
  }

  @Test func `a copy after a space or a full stop is meant`() {
    let refrain = "\(sentence). Again: \(sentence)."
    #expect(repaired(refrain) == refrain)
    let twice = "\(sentence).\(sentence)."
    #expect(repaired(twice) == twice)
  }

  @Test func `a short echo is no repetition`() {
    #expect(
      repaired("Row, row, row your boatRow, row, row your boat")
        == "Row, row, row your boatRow, row, row your boat")
  }
}
