/// What a server said with a status that is no success.
package struct HTTPFailure: Sendable, Hashable {
  package var status: Int
  /// Who said it: where the redirects ended.
  package var host: String
  /// How long it asks us to stay away (RFC 9110 §10.2.3).
  package var retryAfter: Duration?
  /// How long the refusal itself stays fresh; a host that sends `max-age` with a 429 means it.
  package var maxAge: Duration?
  /// Whether the reply is a check for browsers that no feed reader passes (`cf-mitigated: challenge`).
  package var isChallenge = false
  /// The first words of the page, without markup: webmasters write there what they want.
  package var excerpt: String?

  package init(status: Int, host: String, retryAfter: Duration? = nil) {
    self.status = status
    self.host = host
    self.retryAfter = retryAfter
  }
}

extension HTTPFailure: CustomStringConvertible {
  package var description: String {
    let asked = retryAfter.map { ", asks us to wait \($0)" } ?? ""
    return "HTTP status \(status)" + (isChallenge ? ", a check for browsers" : meaning) + asked
  }

  /// Statuses whose numbers say little.
  private var meaning: String {
    switch status {
    case 402: ", wants to be paid"
    case 403: ", forbidden"
    case 410: ", gone for good"
    case 429: ", too many requests"
    case 451: ", not available for legal reasons"
    default: ""
    }
  }
}
