import Markup
import News
import Testing

@testable import Extraction

struct MetadataTests {
  @Test(arguments: [
    ("Since 2011 there is a plan", nil), ("The plan for 2028", nil), ("Top 10 of 2011", nil),
    ("13 October 2023", "2023-10-13"), ("1 января 2024", "2024-01-01"), ("20231013", "2023-10-13"),
  ])
  func `a year in a sentence is no date`(text: String, date: String?) {
    #expect(DateReading.shownTimestamp(text)?.description == date)
  }
}
