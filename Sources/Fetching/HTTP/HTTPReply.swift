import NIOHTTP1
import News

/// The reply to one request, before it is decided what it means.
struct HTTPReply: Sendable {
  var status: Int
  var headers: HTTPHeaders
  /// Unpacked; of anything but a success only the beginning.
  var body: [UInt8]

  /// A partial answer (206) to a whole question is none, unless the part is the whole.
  var isSuccess: Bool { (200..<300).contains(status) && (status != 206 || isWhole) }

  /// Whether `Content-Range` (RFC 9110 §14.4) names all bytes there are; without one nothing says that any are missing.
  private var isWhole: Bool {
    guard let range = headers.first(name: "content-range") else { return true }
    let numbers = range.split { !$0.isNumber }.map { Int($0) }
    guard range.hasPrefix("bytes "), numbers.count == 3, let last = numbers[1], let count = numbers[2] else {
      return false
    }
    return numbers[0] == 0 && last == count - 1
  }

  /// The redirects that a GET follows (RFC 9110 §15.4).
  var location: String? {
    guard [301, 302, 303, 307, 308].contains(status) else { return nil }
    return headers.first(name: "location").flatMap { $0.isEmpty ? nil : $0 }
  }

  var validators: Validators {
    Validators(etag: exact("etag"), lastModified: exact("last-modified"))
  }

  /// What the status, which is no success, says.
  func failure(host: String, at now: Timestamp) -> HTTPFailure {
    let freshness = Freshness(headers: headers, now: now)
    var failure = HTTPFailure(status: status, host: host, retryAfter: freshness.retryAfter)
    failure.maxAge = freshness.maxAge
    failure.isChallenge = headers.first(name: "cf-mitigated")?.lowercased() == "challenge"
    failure.excerpt = excerpt(of: body)
    return failure
  }

  /// A value that can be sent back byte for byte: one that was not UTF-8 arrives repaired, and is worth nothing.
  private func exact(_ name: String) -> String? {
    guard let value = headers.first(name: name), !value.isEmpty else { return nil }
    return value.unicodeScalars.contains("\u{FFFD}") ? nil : value
  }
}
