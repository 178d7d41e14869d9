import NIOHTTP1
import News

/// One answer to one request, before we judge it.
struct Reply: Sendable {
  var status: Int
  var headers: HTTPHeaders
  /// Unpacked; only kept for a success.
  var body: [UInt8]

  /// A partial answer to a whole question (206) is none.
  var isSuccess: Bool { (200..<300).contains(status) && status != 206 }

  /// The redirects that a GET follows (RFC 9110 §15.4).
  var location: String? {
    guard [301, 302, 303, 307, 308].contains(status) else { return nil }
    return headers.first(name: "location").flatMap { $0.isEmpty ? nil : $0 }
  }

  var validators: Validators {
    Validators(etag: exact("etag"), lastModified: exact("last-modified"))
  }

  var retryAfter: Duration? { Freshness(headers: headers).retryAfter }

  /// A value that can be sent back byte for byte: one that was not UTF-8 arrives repaired, and is worth nothing.
  private func exact(_ name: String) -> String? {
    guard let value = headers.first(name: name), !value.isEmpty else { return nil }
    return value.unicodeScalars.contains("\u{FFFD}") ? nil : value
  }
}
