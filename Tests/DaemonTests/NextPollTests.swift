import Testing

@testable import Daemon

@Suite struct NextPollTests {
  private let manners = Duration.seconds(3600)...Duration.seconds(86_400)

  @Test func `the most patient wish wins, within our manners`() {
    let hour = Duration.seconds(3600)
    #expect(nextPoll(interval: hour, asked: [], manners: manners) == hour)
    #expect(
      nextPoll(interval: hour, asked: [.seconds(7200), .seconds(60)], manners: manners) == .seconds(7200))
    #expect(
      nextPoll(interval: hour, asked: [.seconds(16 * 365 * 86_400)], manners: manners) == .seconds(86_400))
  }

  @Test func `an operator may knock more often than our manners, and more rarely`() {
    #expect(nextPoll(interval: .seconds(300), asked: [], manners: manners) == .seconds(300))
    #expect(nextPoll(interval: .seconds(172_800), asked: [], manners: manners) == .seconds(172_800))
  }

  @Test func `each failure doubles the wait, up to a day`() {
    let waits = [1, 2, 3, 99].map { nextPoll(interval: .seconds(3600), failures: $0, manners: manners) }
    #expect(waits == [.seconds(3600), .seconds(7200), .seconds(14_400), .seconds(86_400)])
  }

  @Test func `jitter only ever adds, at most a tenth`() {
    for seed in 0..<200 {
      let wait = jittered(.seconds(3600), seed: "feed \(seed)")
      #expect(wait >= .seconds(3600) && wait <= .seconds(3960))
    }
    #expect(Set((0..<200).map { jittered(.seconds(3600), seed: "feed \($0)") }).count > 50)
  }

  @Test func `a page is asked for again after five minutes, then ever more rarely`() {
    #expect(nextTry(afterAttempts: 0, asked: nil) == .seconds(300))
    #expect(nextTry(afterAttempts: 2, asked: nil) == .seconds(1200))
    #expect(nextTry(afterAttempts: 60, asked: nil) == .seconds(19_200))
    #expect(nextTry(afterAttempts: 0, asked: .seconds(900)) == .seconds(900))
  }
}
