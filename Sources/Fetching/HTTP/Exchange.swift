import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import News

/// Sends one request over HTTP and reads its reply; follows no redirects.
struct Exchange: Sendable {
  let route: Route
  let memory: BodyMemory

  /// How much of a reply is waited for.
  struct Limits: Sendable {
    /// Of the body, unpacked.
    var bytes: Int
    /// Whether what is beyond the limit is left out, instead of making the body an error.
    var cuts = false
    /// Until the reply begins; nil where only the whole has a deadline.
    var firstByte: Duration?
  }

  /// - Parameter isWarm: whether the host's kept connection may be closed by now; then the request is sent a second time.
  func run(_ url: WebURL, headers: HTTPHeaders, limits: Limits, isWarm: Bool) async throws -> HTTPReply {
    let response = try await head(
      route.request(for: url, headers: headers), within: limits.firstByte,
      isWarm: isWarm || route.sharesConnections)
    let host = url.host ?? ""
    var reply = HTTPReply(status: Int(response.status.code), headers: response.headers, body: [])
    try route.check(reply)
    if reply.isSuccess {
      reply.body = try await body(of: response, limit: limits.bytes, cuts: limits.cuts, host: host)
    } else {
      reply.body = try await beginning(of: response.body)
    }
    return reply
  }

  private func head(
    _ request: HTTPClientRequest, within firstByte: Duration?, isWarm: Bool
  ) async throws -> HTTPClientResponse {
    let deadline = firstByte.map { NIODeadline.now() + TimeAmount($0) } ?? .distantFuture
    do {
      return try await route.client.execute(request, deadline: deadline)
    } catch  where isWarm && connectionBroke(error) && !Task.isCancelled {
      // Servers close idle connections just when we use them again (RFC 9112 §9.3.1).
      return try await route.client.execute(request, deadline: deadline)
    }
  }

  private func body(
    of response: HTTPClientResponse, limit: Int, cuts: Bool, host: String
  ) async throws -> [UInt8] {
    try checkCoding(response.headers)
    if !cuts { try checkLength(response.headers, limit: limit) }
    var collector = BodyCollector(limit: limit, cuts: cuts)
    var held = 0
    defer { memory.giveBack(held) }
    do {
      for try await piece in response.body {
        try collector.add([UInt8](buffer: piece))
        let counted = max(0, collector.count - BodyMemory.free)
        try memory.take(counted - held)
        held = counted
        if collector.isFull { break }
      }
    } catch  where connectionBroke(error) {
      throw FetchError.truncated(host: host)
    }
    return try collector.finish(host: host)
  }

  /// The announced length of a plain body; a packed one may be a little longer than its content.
  private func checkLength(_ headers: HTTPHeaders, limit: Int) throws(FetchError) {
    guard !headers.contains(name: "content-encoding"), let length = headers.first(name: "content-length")
    else {
      return
    }
    if let length = Int(length), length > limit { throw .tooLarge(limit: limit) }
  }

  /// Only gzip is accepted in the request; another coding cannot be unpacked. What is no coding at all (`utf-8` was met,
  /// from people who meant the charset) changes nothing.
  private func checkCoding(_ headers: HTTPHeaders) throws(FetchError) {
    for coding in headers[canonicalForm: "content-encoding"]
    where Self.foreignCodings.contains(coding.lowercased()) {
      throw .decoding("coding \(coding.prefix(32)) was not asked for")
    }
  }

  /// The codings of the registry (RFC 9110 §18.6) but for gzip and identity.
  private static let foreignCodings: Set<String> = [
    "aes128gcm", "br", "compress", "dcb", "dcz", "deflate", "exi", "pack200-gzip", "x-compress", "zstd",
  ]

  /// Reads the body of an error, so that its connection can be used again; a long one is not worth it. Only its beginning
  /// is kept, and what cannot be unpacked is nothing.
  private func beginning(of body: HTTPClientResponse.Body) async throws -> [UInt8] {
    var packed: [UInt8] = []
    for try await piece in body {
      packed += [UInt8](buffer: piece)
      if packed.count > 1 << 16 { break }
    }
    var collector = BodyCollector(limit: 1 << 18)
    guard (try? collector.add(packed)) != nil else { return [] }
    return (try? collector.finish(host: "")) ?? []
  }
}
