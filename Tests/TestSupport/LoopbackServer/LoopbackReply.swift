/// What the loopback server answers, and how it misbehaves.
package struct LoopbackReply: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]
  package var delivery: Delivery

  package enum Delivery: Sendable, Hashable {
    /// With its Content-Length.
    case whole
    /// In chunks of so many bytes.
    case chunked(Int)
    /// Announces the whole body by Content-Length, sends so many bytes and closes.
    case cut(after: Int)
    /// Chunked; sends so many bytes and closes without the last chunk.
    case chunkedCut(after: Int)
    /// One byte every few milliseconds, in chunks, without end.
    case dribble
    /// The head and so many bytes of the body, then silence.
    case stall(after: Int)
    /// Nothing at all, for ever.
    case hang
    /// Closes the connection instead of an answer.
    case close
    /// These very bytes instead of HTTP, then closes.
    case raw([UInt8])
  }

  package init(
    status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
    delivery: Delivery = .whole
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.delivery = delivery
  }

  package init(_ text: String, type: String = "text/plain", delivery: Delivery = .whole) {
    self.init(headers: [("Content-Type", type)], body: Array(text.utf8), delivery: delivery)
  }

  package static func redirect(_ location: String, status: Int = 302) -> LoopbackReply {
    LoopbackReply(status: status, headers: [("Location", location)], body: Array("elsewhere".utf8))
  }

  /// The same with one more header.
  package func with(_ name: String, _ value: String) -> LoopbackReply {
    var reply = self
    reply.headers.append((name, value))
    return reply
  }
}
