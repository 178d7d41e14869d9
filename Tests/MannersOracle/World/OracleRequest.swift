import TestSupport

/// One request as the oracle's server saw it, and what it answered.
struct OracleRequest: Sendable {
  /// Time since the simulation began.
  let at: Duration
  let host: String
  let path: String
  /// Requests for this path of this host that came before.
  let turn: Int
  let sent: LoopbackRequest
  fileprivate(set) var reply = LoopbackReply(status: 503)

  init(at: Duration, host: String, turn: Int, sent: LoopbackRequest) {
    self.at = at
    self.host = host
    self.turn = turn
    self.sent = sent
    path = sent.path
  }

  func answered(_ reply: LoopbackReply) -> OracleRequest {
    var request = self
    request.reply = reply
    return request
  }

  var etag: String? { sent.header("If-None-Match") }
  var date: String? { sent.header("If-Modified-Since") }
  var isConditional: Bool { etag != nil || date != nil }

  /// The value of the first such header of the reply.
  func replied(_ name: String) -> String? {
    reply.headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

extension OracleRequest: CustomStringConvertible {
  var description: String { "\(at.clock) \(host)\(path) → \(reply.status)" }
}

extension Duration {
  static func minutes(_ count: Int) -> Duration { .seconds(60 * count) }
  static func hours(_ count: Int) -> Duration { .seconds(3600 * count) }
  static func days(_ count: Int) -> Duration { .seconds(86_400 * count) }

  /// `2d 03:04:05`.
  var clock: String {
    let seconds = components.seconds
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(two).joined(separator: ":")
    return seconds < 86_400 ? time : "\(seconds / 86_400)d " + time
  }
}
