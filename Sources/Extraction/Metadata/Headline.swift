import Markup
import News

/// The title, by the agreement of all that claim to be it: JSON-LD, the page's first heading, Open Graph, the window's title.
struct Headline {
  private struct Claim {
    let text: String
    let trust: Double
    let skeleton: [UInt8]
  }

  private var claims: [Claim] = []
  private let site: [UInt8]

  init(_ evidence: Evidence, entry: Entry?, site: String?) {
    self.site = skeleton((site ?? "").bytes)
    let siteNames = [site].compactMap { $0 }
    claim(LinkedData.string(evidence.article?["headline"]), 0.72, siteNames)
    claim(evidence.property("headline"), 0.5, siteNames)
    for heading in evidence.headings.prefix(4) {
      claim(heading.text, evidence.headings.count == 1 ? 0.7 : 0.55, siteNames)
    }
    claim(evidence.meta("og:title"), 0.66, siteNames)
    claim(evidence.meta("twitter:title", "dc.title", "dcterms.title", "title", "headline"), 0.3, siteNames)
    claim(LinkedData.string(evidence.article?["name"]), 0.3, siteNames)
    claim(evidence.documentTitle, 0.25, siteNames)
    claim(entry?.title, 0.6, siteNames)
  }

  private mutating func claim(_ text: String?, _ trust: Double, _ siteNames: [String]) {
    guard let text else { return }
    let title = SiteSuffix.removed(from: cleaned(text), sites: siteNames)
    let letters = skeleton(title.bytes)
    guard !letters.isEmpty, letters != site else { return }
    claims.append(Claim(text: title, trust: trust, skeleton: letters))
  }

  /// Skeletons of all claims: lines of the body that are one of them are the title once more.
  var skeletons: Set<[UInt8]> { Set(claims.map(\.skeleton)) }

  /// The claim that has most trust behind it; a claim that begins or ends another lends it half of its own.
  var best: String? {
    var winner: (text: String, score: Double)?
    for claim in claims {
      var score = 0.0
      for other in claims {
        if other.skeleton == claim.skeleton {
          score += other.trust
        } else if agrees(claim, other) {
          score += other.trust / 2
        }
      }
      if winner.map({ score > $0.score + 0.001 }) ?? true { winner = (claim.text, score) }
    }
    return winner?.text
  }

  private func agrees(_ one: Claim, _ other: Claim) -> Bool {
    guard one.skeleton.count >= 12, other.skeleton.count > one.skeleton.count else { return false }
    return other.skeleton.starts(with: one.skeleton)
      || other.skeleton.suffix(one.skeleton.count).elementsEqual(one.skeleton)
  }
}
