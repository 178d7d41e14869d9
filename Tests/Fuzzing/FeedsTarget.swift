import Feeds

/// Any bytes are read as a feed, and what comes out is one line of UTF-8.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeeds(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let document = try FeedReader().read(bytes, url: "https://fuzz.example/feed", contentType: nil)
    let line = document.jsonLine()
    precondition(String(validating: line, as: UTF8.self) != nil, "not UTF-8")
    precondition(!line.contains(0x0A), "more than one line")
  } catch {
    precondition(!error.jsonLine().isEmpty)
  }
  return 0
}
