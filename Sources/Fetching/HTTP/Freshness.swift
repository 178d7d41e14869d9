import NIOHTTP1
import News

/// How long a reply stays fresh, and how long its server asks clients to wait.
struct Freshness {
  let headers: HTTPHeaders
  /// For servers that send no `Date`.
  let now: Timestamp

  /// `max-age`, else `Expires` less `Date` (RFC 9111 §4.2.1); nil if the server does not say or says it wrong.
  var maxAge: Duration? {
    for directive in headers["cache-control"].flatMap(directives) {
      let parts = directive.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2, trimmed(Substring(parts[0])).lowercased() == "max-age" else { continue }
      return seconds(trimmed(Substring(parts[1]), also: UInt8(ascii: "\"")))
    }
    return headers.first(name: "expires").flatMap(timeUntil)
  }

  /// Seconds or a date (RFC 9110 §10.2.3).
  var retryAfter: Duration? {
    guard let text = headers.first(name: "retry-after") else { return nil }
    return seconds(trimmed(Substring(text))) ?? timeUntil(text)
  }

  private func directives(_ value: String) -> [Substring] {
    value.utf8.split(separator: UInt8(ascii: ",")).map { Substring($0) }
  }

  /// Whole seconds; a fraction is dropped, more than 2^31 is 2^31 (RFC 9111 §1.2.2).
  private func seconds(_ text: Substring) -> Duration? {
    let whole = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard !whole.isEmpty, whole.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return .seconds(min(Int64(Substring(whole)) ?? .max, 1 << 31))
  }

  /// By the server's own clock, where its `Date` shows it.
  private func timeUntil(_ text: String) -> Duration? {
    guard let then = DateReader.timestamp(text) else { return nil }
    let now = headers.first(name: "date").flatMap { DateReader.timestamp($0) } ?? now
    return .milliseconds(max(0, then.milliseconds - now.milliseconds))
  }

  private func trimmed(_ text: Substring, also quote: UInt8 = 0x20) -> Substring {
    let blank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == quote }
    var bytes = text.utf8.drop(while: blank)
    while let last = bytes.last, blank(last) { bytes.removeLast() }
    return Substring(bytes)
  }
}
