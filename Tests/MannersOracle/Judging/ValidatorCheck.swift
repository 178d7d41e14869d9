import TestSupport

/// Follows what one URL gave to be sent back, and holds each request against it.
struct ValidatorCheck {
  let requests: [OracleRequest]

  init(_ requests: [OracleRequest]) { self.requests = requests }

  /// What is to be sent back, and the rule by which.
  private struct Known {
    var etag: String?
    var date: String?
    var rule = 7
    var body: [UInt8] = []
  }

  var violations: [Violation] {
    guard let first = requests.first, !Self.exempt.contains(first.host) else { return [] }
    var known: Known?
    var broken: [Violation] = []
    var (audited, wasUnchanged, wasError) = (Duration.zero, false, false)
    for request in requests {
      // Who has said 304 for long may be asked once a day whether it is true.
      let isAudit = !request.isConditional && wasUnchanged && request.at - audited >= .days(1) - .seconds(1)
      if !request.isConditional { audited = request.at }
      defer { wasError = request.reply.status >= 400 }
      if request.reply.status < 400 { wasUnchanged = request.reply.status == 304 || isAudit }
      if let known {
        if !isAudit { broken += compare(request, known, wasError: wasError) }
      } else if request.isConditional {
        broken.append(Violation(7, "\(request): sends what nobody gave"))
      }
      known = learned(from: request, known)
    }
    return broken
  }

  /// Judged by their own scenario: what is served there is no feed, a lie, or asked for by several feeds.
  private static let exempt = Set(["garbage", "liar", "hops", "delta", "crowd"].map(Scenario.host))

  private func compare(_ request: OracleRequest, _ known: Known, wasError: Bool) -> [Violation] {
    guard request.etag != known.etag || request.date != known.date else { return [] }
    if !request.isConditional {
      return [
        Violation(wasError ? 35 : 3, "\(request): unconditional again\(wasError ? " after an error" : "")")
      ]
    }
    let isMixed = known.date == nil && request.date != nil || known.etag == nil && request.etag != nil
    return [
      Violation(
        isMixed ? 8 : known.rule,
        "\(request): sends \(request.etag ?? "-") and \(request.date ?? "-"), not \(known.etag ?? "-") and "
          + "\(known.date ?? "-")")
    ]
  }

  private func learned(from request: OracleRequest, _ known: Known?) -> Known? {
    let (etag, date) = (request.replied("ETag"), request.replied("Last-Modified"))
    switch request.reply.status {
    case 200:
      guard case .whole = request.reply.delivery else { return known }
      let isSame = known.map { $0.body == request.reply.body } ?? false
      return etag == nil && date == nil
        ? nil : Known(etag: etag, date: date, rule: isSame ? 9 : 7, body: request.reply.body)
    case 304:
      guard var merged = known, etag ?? date != nil else { return known }
      // An ETag that differs makes the old date another answer's (RFC 9111 §4.3.4 merges what it carries).
      merged.etag = etag ?? merged.etag
      merged.date = date ?? merged.date
      merged.rule = 9
      return merged
    default: return known
    }
  }
}
