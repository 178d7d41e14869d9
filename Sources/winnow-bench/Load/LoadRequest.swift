import NIOCore

/// As much of a request as the load server looks at. It reads the bytes by itself: it shares two cores with what it
/// measures.
struct LoadRequest {
  let target: Target
  let etag: String?
  let closes: Bool

  enum Target: Equatable {
    case feed(Int)
    case page(feed: Int, revision: Int)
    case other
  }

  /// Takes one request from the front; nil where it is not there as a whole. GET has no body.
  init?(from buffer: inout ByteBuffer) {
    let view = buffer.readableBytesView
    let end = Array("\r\n\r\n".utf8)
    guard let stop = view.indices.first(where: { view[$0...].starts(with: end) }) else { return nil }
    let text = String(decoding: view[..<stop], as: UTF8.self)
    buffer.moveReaderIndex(forwardBy: stop - view.startIndex + end.count)
    let lines = text.split(separator: "\r\n")
    target = Target(path: lines.first?.split(separator: " ").dropFirst().first ?? "")
    etag = Self.value("if-none-match", in: lines).map { String($0) }
    closes = Self.value("connection", in: lines)?.lowercased() == "close"
  }

  private static func value(_ name: String, in lines: [Substring]) -> Substring? {
    for line in lines.dropFirst() {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      guard line[..<colon].utf8.count == name.utf8.count, line[..<colon].lowercased() == name else {
        continue
      }
      return line[line.index(after: colon)...].drop { $0 == " " }
    }
    return nil
  }
}

extension LoadRequest.Target {
  /// `/f/FEED` or `/a/FEED/REVISION`.
  init(path: Substring) {
    let parts = path.split(separator: "/")
    let numbers = parts.dropFirst().compactMap { Int($0) }
    switch (parts.first, numbers.count) {
    case ("f", 1): self = .feed(numbers[0])
    case ("a", 2): self = .page(feed: numbers[0], revision: numbers[1])
    default: self = .other
    }
  }
}
