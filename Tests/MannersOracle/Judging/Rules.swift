/// The rules by their numbers.
package enum Rules {
  package static let names: [Int: String] = [
    1: "never two requests for a feed within an hour",
    2: "without validators: an hour, and up to a day where the body is large",
    3: "one unconditional request in a feed's life; audits once a day at most",
    4: "no burst at the start",
    5: "a restart never resets the clock",
    6: "jitter upwards only, from the end of the reply",
    7: "validators byte for byte, never invented",
    8: "both validators of one answer, and of one answer only",
    9: "every 200 and 304 renews the validators",
    10: "no validators of a body that could not be read",
    11: "validators belong to the URL that served them",
    12: "max-age and Expires are floors, a day at most",
    13: "ttl, sy, skipHours, skipDays are floors, and outlive a 304",
    14: "Retry-After, in seconds and as a date; for the host on 429",
    15: "429 without a time: an hour, doubled, a day at most",
    16: "max-age of a 429 counts",
    17: "errors slow down, never stop, and are forgotten at the first success",
    18: "410 ends it, 404 does not",
    19: "permanent redirects are adopted after a week, and never by a crowd",
    20: "five redirects at the most",
    21: "a second between requests to a host, five between pages",
    22: "gzip is always accepted",
    23: "no cookies, no referrer, nothing added to the address",
    24: "no invented addresses",
    25: "no page where the feed has the text, and none twice",
    26: "a constant name with a contact",
    27: "robots.txt for pages, crawl-delay too",
    28: "listed twice is asked once",
    29: "A-IM with validators only; 226 is a part",
    30: "no burst after a clock jumps",
    31: "a bare 429 slows the host",
    32: "GET, never HEAD",
    33: "what an error page says reaches the operator",
    34: "a feed that rarely changes is asked rarely",
    35: "no unconditional retry after an error",
    36: "the name is the program's own, without words that blocklists match",
    37: "402 and 451: the host rests a day",
    38: "403 and challenges: the host rests four hours",
  ]
}

/// What one life of the daemon has shown of a rule.
package struct Verdict: Sendable {
  package let rule: Int
  package let violations: [Violation]

  package var name: String { Rules.names[rule] ?? "" }
  package var isKept: Bool { violations.isEmpty }
  /// One line of evidence.
  package var evidence: String {
    guard let first = violations.first else { return "" }
    return first.evidence + (violations.count > 1 ? " (and \(violations.count - 1) more)" : "")
  }
}
