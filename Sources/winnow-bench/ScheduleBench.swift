import ArgumentParser
import Daemon
import Foundation

struct ScheduleBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Measures the schedule of polls alone, without HTTP and ledger, for 10,000 to 1,000,000 feeds.",
    discussion: """
      Examples:
        winnow-bench schedule
        winnow-bench schedule --feeds 100000 --hours 4
      """)

  @Option(help: "How many feeds; may be given several times.") var feeds: [Int] = []
  @Option(help: "Feeds a host has, on the mean.") var perHost = 10
  @Option(help: "Simulated hours.") var hours = 2

  func run() {
    for count in feeds.isEmpty ? [10_000, 100_000, 1_000_000] : feeds { measure(count) }
  }

  /// Every feed is due once in fifteen minutes; a tick is a second of simulated time.
  private func measure(_ count: Int) {
    var schedule = HostSchedule()
    let names = (0..<max(1, count / perHost)).map { "host\($0).example" }
    func host(_ id: Int) -> String { names[Int(hashed(id) % UInt64(names.count))] }
    let filled = seconds {
      for id in 0..<count {
        schedule.insert(Int64(id), host: host(id), due: .milliseconds(Int64(hashed(id) % 900_000)))
      }
    }
    var polls = 0
    let ticks = hours * 3600
    let ran = seconds {
      for second in 0..<ticks {
        let now = Duration.seconds(second)
        for (id, host) in schedule.start(at: now, limits: (sound: .max, doubtful: .max)) {
          schedule.finish(id, host: host, at: now, pause: .zero, standing: .sound)
          schedule.insert(id, host: host, due: now + .seconds(900))
          polls += 1
        }
        _ = schedule.nextStart(of: (true, true))
      }
    }
    let (perTick, perPoll) = (ran * 1e6 / Double(ticks), ran * 1e9 / Double(max(polls, 1)))
    print(
      String(
        format:
          "%d feeds on %d hosts: filled in %.2f s; %d polls in %d ticks, %.0f µs a tick, %.0f ns a poll",
        count,
        names.count, filled, polls, ticks, perTick, perPoll))
  }

  private func seconds(_ work: () -> Void) -> Double {
    let start = cpuSeconds()
    work()
    return cpuSeconds() - start
  }

  /// SplitMix64's last step: scattered, and the same in each run.
  private func hashed(_ number: Int) -> UInt64 {
    var hash = UInt64(number) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    return hash ^ (hash >> 31)
  }
}
