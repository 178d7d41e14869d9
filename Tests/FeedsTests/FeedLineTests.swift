import Feeds
import Testing

struct FeedLineTests {
  @Test func `a document is one line with the keys of winnow parse`() throws {
    let document = try channel(
      "<title>Paper</title><item><title>\"One\"</title><pubDate>2020-01-02</pubDate></item>")
    let line = String(decoding: document.jsonLine(), as: UTF8.self)
    #expect(
      line
        == #"{"feed":{"title":"Paper"},"entries":[{"title":"\"One\"","published":"2020-01-02T00:00:00Z"}],"reader":"libxml2"}"#
    )
  }

  @Test func `a feed without entries has an empty list`() throws {
    #expect(
      String(decoding: try channel("").jsonLine(), as: UTF8.self)
        == #"{"feed":{},"entries":[],"reader":"libxml2"}"#)
  }

  @Test func `an error is one line with its code`() {
    let line = String(decoding: FeedError.empty.jsonLine(), as: UTF8.self)
    #expect(line == #"{"error":{"code":"empty","message":"the body is empty; try again later"}}"#)
  }
}
