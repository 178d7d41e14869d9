import Markup
import News

/// The title, by the agreement of all that claim to be it: JSON-LD, the page's first heading, Open Graph, the window's title.
struct Headline {
  private struct Claim {
    let text: String
    let trust: Double
    let source: ClaimSource
    let skeleton: [UInt8]

    /// The text without quotation marks and apostrophes.
    var unquoted: String {
      String(text.unicodeScalars.filter { !$0.properties.isQuotationMark }.map(Character.init))
    }

    /// Whether it was too long for its place: "The council met and…"
    var isCut: Bool {
      text.utf8.suffix(3).elementsEqual("...".utf8) || text.utf8.suffix(3).elementsEqual("…".utf8)
    }
  }

  /// Where a claim comes from. JSON-LD that says the same as headline and name says it once.
  private enum ClaimSource { case linkedData, microdata, heading, social, window, feed }

  private var claims: [Claim] = []
  private let sites: [String]
  private var publishers: PublisherNames

  init(_ evidence: Evidence, entry: Entry?, site: String?, publishers: PublisherNames) {
    sites = [site].compactMap { $0 }
    self.publishers = publishers
    // A single heading is surer than one of several; the window's title also holds the site's name and its section.
    let linked = LinkedData.string(evidence.article?["headline"])
    if linked == nil, evidence.meta("og:title") == nil { addSiteHeading(evidence) }
    claim(linked, 0.72, .linkedData)
    claim(evidence.property("headline"), 0.5, .microdata)
    for heading in evidence.headings.prefix(4) {
      claim(heading.text, evidence.headings.count == 1 ? 0.9 : 0.6, .heading)
    }
    claim(evidence.meta("og:title"), 0.66, .social)
    claim(evidence.meta("twitter:title", "dc.title", "dcterms.title", "title", "headline"), 0.3, .social)
    claim(LinkedData.string(evidence.article?["name"]), 0.3, .linkedData)
    claim(evidence.documentTitle, 0.25, .window)
    claim(entry?.title, 0.6, .feed)
  }

  /// Many a site's first heading is its name, which also ends the window's title: "No deal | Logbook", "Logbook".
  private mutating func addSiteHeading(_ evidence: Evidence) {
    guard let window = evidence.documentTitle, let heading = evidence.headings.first?.text,
      SiteSuffix.ends(window, in: heading)
    else { return }
    publishers.add(heading)
  }

  private mutating func claim(_ text: String?, _ trust: Double, _ source: ClaimSource) {
    guard let text else { return }
    let title = SiteSuffix.removed(from: cleaned(text), sites: sites, publishers: publishers)
    let letters = skeleton(title.bytes)
    guard !letters.isEmpty, !publishers.contains(title), sites.first.map({ skeleton($0.bytes) }) != letters
    else { return }
    guard source != .linkedData || !claims.contains(where: { $0.source == source && $0.skeleton == letters })
    else {
      return
    }
    claims.append(Claim(text: title, trust: trust, source: source, skeleton: letters))
  }

  /// Skeletons of the claims: lines of the body that are one of them are the title once more. Of the page's headings only
  /// the first is one, for some set the headings of sections as high.
  var skeletons: Set<[UInt8]> {
    let first = claims.first { $0.source == .heading }
    return Set(claims.filter { $0.source != .heading || $0.skeleton == first?.skeleton }.map(\.skeleton))
  }

  /// The claim that has most trust behind it. A claim that holds another lends it some of its own: half, where the other
  /// begins it (and the rest may be missing), most, where it ends it (and the rest is a kicker).
  var best: String? {
    var winner: (claim: Claim, score: Double)?
    for claim in claims {
      var score = 0.0
      for other in claims {
        if other.skeleton == claim.skeleton {
          score += other.trust
        } else {
          score += other.trust * share(of: claim, in: other)
        }
      }
      if winner.map({ score > $0.score + 0.001 }) ?? true { winner = (claim, score) }
    }
    // Software that sets pages changes quotation marks and apostrophes; what is shared keeps what was typed.
    guard let best = winner.map({ usual($0.claim) }) else { return nil }
    let typed = claims.first {
      $0.source == .social && $0.skeleton == best.skeleton
        && ($0.text == best.text || $0.unquoted == best.unquoted)
    }
    return typed?.text ?? best.text
  }

  /// The feed's title where it is made of signs alone, such as "🎄". Claims are compared by their letters, so it cannot be
  /// one; where the page has no title at all it is better than none.
  static func withoutLetters(_ entry: Entry?) -> String? {
    guard let title = entry?.title.map({ cleaned($0) }), !title.isEmpty else { return nil }
    return skeleton(title.bytes).isEmpty ? title : nil
  }

  /// Of several spellings of a claim ("Ferries: No deal", "Ferries - No deal") the one that most others have, or begin with.
  private func usual(_ claim: Claim) -> Claim {
    let spellings = claims.filter { $0.skeleton == claim.skeleton }
    guard spellings.contains(where: { $0.text != claim.text }) else { return claim }
    var usual = (claim: claim, count: 0)
    for one in spellings {
      let count = claims.count { $0.text.utf8.starts(with: one.text.utf8) }
      if count > usual.count || (count == usual.count && one.text == claim.text) { usual = (one, count) }
    }
    return usual.claim
  }

  /// Whether a claim is what the site calls the article wherever it announces it: in JSON-LD and in Open Graph, word for word.
  private func isAgreed(_ claim: Claim) -> Bool {
    [ClaimSource.linkedData, .social].allSatisfy { source in
      claims.contains { $0.source == source && $0.skeleton == claim.skeleton }
    }
  }

  private func share(of one: Claim, in other: Claim) -> Double {
    guard one.skeleton.count >= 12, other.skeleton.count > one.skeleton.count else { return 0 }
    if other.skeleton.starts(with: one.skeleton) { return one.isCut ? 0 : 0.5 }
    guard other.skeleton.suffix(one.skeleton.count).elementsEqual(one.skeleton) else { return 0 }
    return isAgreed(other) ? 0 : 0.8
  }
}
