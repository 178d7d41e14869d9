import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import News

/// One request and its reply over HTTP, without redirects.
struct Exchange: Sendable {
  let client: HTTPClient

  /// - Parameter isWarm: whether the host's kept connection may be closed by now; then we knock a second time.
  func run(_ url: WebURL, headers: HTTPHeaders, limit: Int, isWarm: Bool) async throws -> Reply {
    var request = HTTPClientRequest(url: url.wireText)
    request.headers = headers
    let response = try await head(request, isWarm: isWarm)
    let host = url.host ?? ""
    var reply = Reply(status: Int(response.status.code), headers: response.headers, body: [])
    if reply.isSuccess {
      reply.body = try await body(of: response, limit: limit, host: host)
    } else {
      try await drain(response.body)
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

  /// We ask for gzip alone; what comes in another coding cannot be unpacked. What is no coding at all (`utf-8` was met,
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

  /// The rest of a reply that we do not read, so that its connection can be used again; unless it is long.
  private func drain(_ body: HTTPClientResponse.Body) async throws {
    var left = 1 << 16
    for try await piece in body {
      left -= piece.readableBytes
      if left < 0 { return }
    }
  }
}
