import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import News

/// Sends one request over HTTP and reads its reply; follows no redirects.
struct Exchange: Sendable {
  let client: HTTPClient

  /// - Parameter isWarm: whether the host's kept connection may be closed by now; then the request is sent a second time.
  func run(_ url: WebURL, headers: HTTPHeaders, limit: Int, isWarm: Bool) async throws -> HTTPReply {
    var request = HTTPClientRequest(url: url.wireText)
    request.headers = headers
    let response = try await head(request, isWarm: isWarm)
    let host = url.host ?? ""
    var reply = HTTPReply(status: Int(response.status.code), headers: response.headers, body: [])
    if reply.isSuccess {
      reply.body = try await body(of: response, limit: limit, host: host)
    } else {
      try await discard(response.body)
    }
    return reply
  }

  private func head(_ request: HTTPClientRequest, isWarm: Bool) async throws -> HTTPClientResponse {
    do {
      return try await client.execute(request, deadline: .distantFuture)
    } catch  where isWarm && connectionBroke(error) && !Task.isCancelled {
      // Servers close idle connections just when we use them again (RFC 9112 §9.3.1).
      return try await client.execute(request, deadline: .distantFuture)
    }
  }

  private func body(of response: HTTPClientResponse, limit: Int, host: String) async throws -> [UInt8] {
    try checkCoding(response.headers)
    try checkLength(response.headers, limit: limit)
    var collector = BodyCollector(limit: limit)
    do {
      for try await piece in response.body { try collector.add([UInt8](buffer: piece)) }
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

  /// Reads and drops the body of a reply, so that its connection can be used again; a long one is not worth it.
  private func discard(_ body: HTTPClientResponse.Body) async throws {
    var left = 1 << 16
    for try await piece in body {
      left -= piece.readableBytes
      if left < 0 { return }
    }
  }
}
