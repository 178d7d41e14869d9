import Feeds
import Markup

/// Any bytes are read as a feed, and what comes out is one line of UTF-8. What libxml2 accepts, the recovering reader reads
/// as the same feed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeeds(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let document = try FeedReader().read(bytes, url: "https://fuzz.example/feed", contentType: nil)
    let line = document.jsonLine()
    precondition(String(validating: line, as: UTF8.self) != nil, "not UTF-8")
    precondition(!line.contains(0x0A), "more than one line")
    guard document.reader == .libxml2 else { return 0 }
    let recovered = try FeedReader(recoversOnly: true)
      .read(bytes, url: "https://fuzz.example/feed", contentType: nil)
    precondition(recovered.feed == document.feed && recovered.entries == document.entries, "readers differ")
  } catch {
    precondition(!error.jsonLine().isEmpty)
  }
  return 0
}
