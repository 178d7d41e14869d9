import News
import Store
import Testing

@testable import Daemon

@Suite struct RobotsMemoryTests {
  private func record(_ number: Int, rules: Int = 20) -> RobotsRecord {
    var record = RobotsRecord(origin: "https://\(number).example", nextAskAt: .epoch)
    record.rules = Array(("User-agent: *\n" + String(repeating: "Disallow: /x\n", count: rules)).utf8)
    return record
  }

  @Test func `what was used last stays, and memory has a bound`() {
    let memory = RobotsMemory(limit: 100_000)
    memory.remember(record(0))
    for number in 1...1000 {
      memory.remember(record(number))
      #expect(memory.entry(of: "https://0.example") != nil)
      #expect(memory.cost <= 100_000)
    }
    #expect(memory.entry(of: "https://1.example") == nil)
    #expect(memory.entry(of: "https://1000.example")?.rules != nil)
  }

  @Test func `a site that is remembered again is counted once`() {
    let memory = RobotsMemory()
    memory.remember(record(0))
    let cost = memory.cost
    for _ in 0..<9 { memory.remember(record(0)) }
    #expect(memory.cost == cost)
  }
}
