/// What was met about the rights in a page: said by its robots.txt, by its server, or by the page itself. Recorded, and
/// left to the reader to act on; only the verdict of robots.txt is acted on here.
public struct Rights: Sendable, Hashable {
  /// Whether robots.txt lets winnow fetch the page; absent where the site has no such file, or was not asked for it.
  public var robots: RobotsVerdict?
  /// `Content-Signal` of robots.txt (contentsignals.org), as written.
  public var contentSignal: String?
  /// `Content-Usage` of the response or of robots.txt (draft-ietf-aipref-attach), as written.
  public var contentUsage: String?
  /// The reservation of text and data mining (W3C TDMRep), from the response or the page.
  public var tdm: TDMReservation?
  /// Where the licence is, resolved: `License` of robots.txt, `Link: rel=license` of the response, or the page's own.
  public var license: String?
  /// Directives of `X-Robots-Tag` and `meta name=robots` that concern a collector, each once.
  public var meta: [RobotsDirective] = []

  /// Nothing was met.
  public init() {}

  /// Whether nothing was met.
  public var isEmpty: Bool { self == Rights() }

  /// What robots.txt, the response and the page say together. What is nearer to the page wins, but for the licence: the
  /// page's own has a key of the record to itself, and what was said for the whole site would be lost.
  public init(robots: Rights, response: Rights, page: Rights) {
    self.robots = robots.robots
    contentSignal = robots.contentSignal
    contentUsage = response.contentUsage ?? robots.contentUsage
    tdm = page.tdm ?? response.tdm
    license = robots.license ?? response.license ?? page.license
    meta = RobotsDirective.allCases.filter { response.meta.contains($0) || page.meta.contains($0) }
  }
}

/// What robots.txt says to winnow about a page.
public enum RobotsVerdict: String, Sendable { case allowed, disallowed }

/// A reservation of rights to text and data mining (TDMRep, EU directive 2019/790 art. 4).
public struct TDMReservation: Sendable, Hashable {
  /// Whether the rights are reserved.
  public var isReserved: Bool
  /// Where the terms are, as written.
  public var policy: String?

  /// - Parameter policy: where the terms are.
  public init(isReserved: Bool, policy: String? = nil) {
    self.isReserved = isReserved
    self.policy = policy
  }

  /// Reads `tdm-reservation` and `tdm-policy`; nil where the former is neither 0 nor 1.
  public init?(reservation: String?, policy: String?) {
    guard let reservation, reservation == "0" || reservation == "1" else { return nil }
    self.init(isReserved: reservation == "1", policy: policy.flatMap { $0.isEmpty ? nil : $0 })
  }
}

/// A directive for robots that concerns a collector of articles.
public enum RobotsDirective: String, Sendable, CaseIterable {
  case noindex, noarchive, nosnippet, noai, noimageai

  /// Those of a comma-separated list (`noarchive, NOAI`); `none` means `noindex, nofollow`. Others are passed over.
  public static func list(_ text: String) -> [RobotsDirective] {
    let words = text.lowercased().split { $0 == "," || $0 == " " || $0 == "\t" || $0 == "\n" }
    return allCases.filter {
      words.contains(Substring($0.rawValue)) || ($0 == .noindex && words.contains("none"))
    }
  }
}

extension JSONLineWriter {
  /// The record's key `rights`; left out where nothing was met.
  public mutating func field(_ name: String, _ rights: Rights) {
    guard !rights.isEmpty else { return }
    object(name) { json in
      json.field("robots", rights.robots?.rawValue)
      json.field("content_signal", rights.contentSignal)
      json.field("content_usage", rights.contentUsage)
      if let tdm = rights.tdm {
        json.object("tdm") { json in
          json.field("reservation", tdm.isReserved ? 1 : 0)
          json.field("policy", tdm.policy)
        }
      }
      json.field("license", rights.license)
      json.field("meta", rights.meta.map(\.rawValue))
    }
  }
}
