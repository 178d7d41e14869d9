import Fetching
import News
import Store
import Testing

@testable import Daemon

/// What is known of a site after each answer; time is a value.
@Suite struct RobotsRecordTests {
  private let start = Timestamp.epoch
  private let rules = RobotsRules("User-agent: *\nDisallow: /x\n".utf8, agent: "winnow")
  private var unknown: RobotsRecord { RobotsRecord(origin: "https://a.example", nextAskAt: start) }
  private var failure: RobotsAnswer { .unreachable(reason: "HTTP status 503", retryAfter: nil) }

  private func found(_ etag: String) -> RobotsAnswer {
    .found(rules, Validators(etag: etag), url: "https://a.example/robots.txt")
  }

  @Test func `an answer holds for a day`() {
    for answer in [found("1"), .unavailable, .unchanged(Validators())] {
      #expect(unknown.after(answer, at: start).nextAskAt == start.advanced(bySeconds: 86_400))
    }
  }

  @Test func `a clock that was wrong closes no site and keeps no answer for years`() {
    let years = start.advanced(bySeconds: 4 * 365 * 86_400)
    #expect(unknown.after(found("1"), at: start).isFresh(at: start.advanced(bySeconds: 86_399)))
    #expect(!unknown.after(found("1"), at: start).isFresh(at: start.advanced(bySeconds: 86_400)))
    #expect(!unknown.after(found("1"), at: years).isFresh(at: start))
    let record = unknown.after(failure, at: years).after(failure, at: start)
    #expect(record.access(at: start.advanced(bySeconds: 30 * 86_400)) == .open)
  }

  @Test func `a site without a file is open, one with a file has rules`() {
    #expect(unknown.after(.unavailable, at: start).access(at: start) == .open)
    let record = unknown.after(found("1"), at: start)
    #expect(record.access(at: start) == .ruled)
    #expect(record.rules.map { RobotsRules(stored: $0) } == rules)
    #expect(record.after(.unavailable, at: start).access(at: start) == .open)
  }

  @Test func `a 304 renews what is known, and may bring new validators`() {
    let record = unknown.after(found("1"), at: start)
    let later = start.advanced(bySeconds: 86_400)
    let renewed = record.after(.unchanged(Validators(lastModified: "today")), at: later)
    #expect(renewed.rules == record.rules)
    #expect(renewed.validators == Validators(etag: "1", lastModified: "today"))
    #expect(renewed.nextAskAt == later.advanced(bySeconds: 86_400))
  }

  @Test func `a site that cannot be reached is closed, and asked again more and more rarely`() {
    var record = unknown
    var waits: [Int64] = []
    for _ in 0..<12 {
      record = record.after(failure, at: start)
      waits.append((record.nextAskAt.milliseconds - start.milliseconds) / 1000)
    }
    #expect(waits.prefix(4) == [300, 600, 1200, 2400])
    #expect(waits.suffix(2) == [86_400, 86_400])
    #expect(record.access(at: start) == .closed(until: record.nextAskAt))
    #expect(record.after(found("1"), at: start).failures == 0)
  }

  @Test func `a site that asks for an hour gets its hour, and for a year a day`() {
    func wait(_ asked: Duration) -> Duration {
      unknown.after(.unreachable(reason: "", retryAfter: asked), at: start).nextAskAt.duration(since: start)
    }
    #expect(wait(.seconds(3600)) == .seconds(3600))
    #expect(wait(.seconds(3600 * 9000)) == .seconds(86_400))
  }

  @Test func `rules that were had hold on while the site cannot be reached`() {
    let record = unknown.after(found("1"), at: start).after(failure, at: start)
    #expect(record.access(at: start.advanced(bySeconds: 40 * 86_400)) == .ruled)
    #expect(record.validators.etag == "1")
  }

  @Test func `after thirty days without an answer a site counts as having none`() {
    var record = unknown
    for day in 0...29 { record = record.after(failure, at: start.advanced(bySeconds: Int64(day) * 86_400)) }
    let limit = start.advanced(bySeconds: 30 * 86_400)
    #expect(record.access(at: limit.advanced(bySeconds: -1)) == .closed(until: record.nextAskAt))
    #expect(record.access(at: limit) == .open)
  }
}
