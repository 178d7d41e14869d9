import Testing

@testable import Daemon

@Suite struct HostScheduleTests {
  private let all = (sound: Int.max, doubtful: Int.max)

  private func started(
    _ schedule: inout HostSchedule, at seconds: Int, _ limits: (sound: Int, doubtful: Int)? = nil
  ) -> [Int64] {
    schedule.start(at: .seconds(seconds), limits: limits ?? all).map(\.id)
  }

  @Test func `what is due longest starts first, one of each host`() {
    var schedule = HostSchedule()
    schedule.insert(1, host: "a", due: .seconds(3))
    schedule.insert(2, host: "a", due: .seconds(1))
    schedule.insert(3, host: "b", due: .seconds(2))
    #expect(started(&schedule, at: 0) == [])
    #expect(schedule.nextStart(of: (true, true)) == .seconds(1))
    #expect(started(&schedule, at: 9) == [2, 3])
    #expect(started(&schedule, at: 9) == [])
    schedule.finish(1, host: "a", at: .seconds(9), pause: .seconds(1), standing: .sound)
    #expect(started(&schedule, at: 9) == [])
    #expect(started(&schedule, at: 10) == [1])
  }

  @Test func `what was overdue before the start keeps its order`() {
    var schedule = HostSchedule()
    schedule.insert(1, host: "a", due: .seconds(-60))
    schedule.insert(2, host: "a", due: .seconds(-3600))
    schedule.insert(3, host: "b", due: .seconds(-90))
    #expect(started(&schedule, at: 0) == [2, 3])
  }

  @Test func `a job that is moved or removed does not start at its old time`() {
    var schedule = HostSchedule()
    schedule.insert(1, host: "a", due: .seconds(1))
    schedule.insert(1, host: "a", due: .seconds(5))
    schedule.insert(2, host: "b", due: .seconds(1))
    schedule.remove(2)
    #expect(started(&schedule, at: 4) == [])
    #expect(started(&schedule, at: 5) == [1])
    #expect(schedule.count == 0)
  }

  @Test func `a job that moves to another host starts there alone`() {
    var schedule = HostSchedule()
    schedule.insert(1, host: "a", due: .seconds(1))
    schedule.insert(2, host: "a", due: .seconds(1))
    schedule.insert(1, host: "b", due: .seconds(1))
    #expect(schedule.start(at: .seconds(1), limits: all).map(\.host).sorted() == ["a", "b"])
  }

  @Test func `a host that rests starts nothing, and is first afterwards`() {
    var schedule = HostSchedule()
    schedule.insert(1, host: "a", due: .seconds(1))
    schedule.rest("a", until: .seconds(60), at: .zero)
    schedule.rest("b", until: .seconds(60), at: .zero)
    schedule.insert(2, host: "b", due: .seconds(2))
    #expect(started(&schedule, at: 59) == [])
    #expect(schedule.nextStart(of: (true, true)) == .seconds(60))
    #expect(started(&schedule, at: 60) == [1, 2])
  }

  @Test func `a doubtful host has places of its own`() {
    var schedule = HostSchedule()
    schedule.insert(1, host: "a", due: .zero)
    #expect(started(&schedule, at: 0) == [1])
    schedule.insert(2, host: "a", due: .zero)
    schedule.finish(1, host: "a", at: .zero, pause: .zero, standing: .doubtful)
    schedule.insert(3, host: "b", due: .zero)
    #expect(started(&schedule, at: 0, (sound: 9, doubtful: 0)) == [3])
    #expect(started(&schedule, at: 0, (sound: 0, doubtful: 1)) == [2])
  }

  /// The same as a list that is searched: whatever is asked of it in whatever order.
  @Test func `it starts what a plain search would start`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var schedule = HostSchedule()
      var model: [Int64: (host: String, due: Int)] = [:]
      var busy: Set<String> = []
      for step in 0..<60 {
        let id = Int64.random(in: 0..<12, using: &random)
        let host = "h\(id % 4)"
        switch Int.random(in: 0..<4, using: &random) {
        case 0, 1:
          let due = Int.random(in: 0..<60, using: &random)
          schedule.insert(id, host: host, due: .seconds(due))
          model[id] = (host, due)
        case 2:
          schedule.remove(id)
          model[id] = nil
        default:
          let due = model.filter { $0.value.due <= step && !busy.contains($0.value.host) }
          let hosts = Set(due.map(\.value.host))
          let jobs = schedule.start(at: .seconds(step), limits: all)
          #expect(Set(jobs.map(\.host)) == hosts)
          for job in jobs {
            let earliest = due.filter { $0.value.host == job.host }.map(\.value.due).min()
            #expect(model[job.id]?.due == earliest)
            model[job.id] = nil
            busy.insert(job.host)
          }
          if let done = busy.randomElement(using: &random) {
            schedule.finish(0, host: done, at: .seconds(step), pause: .zero, standing: .sound)
            busy.remove(done)
          }
        }
      }
      #expect(schedule.count == model.count)
    }
  }
}
