import HeapModule

/// Which jobs may start now: jobs are due at some time, and a host has one of them at a time, with a pause between two.
///
/// A value in memory, so that no question to the ledger grows with the number of feeds. Hosts are queues; those that have
/// something due are in a heap by the moment at which they may be asked. A job is taken out when it starts and put in again,
/// with its next due time, by whoever settles it. What is outdated in a heap (a job that was removed, a host whose moment
/// has changed) stays there until it comes to the top, and is recognised then.
///
/// Times are `TimeSource.elapsed`: setting the clock of the machine must not make all feeds due at once.
package struct HostSchedule: Sendable {
  /// How a host behaved when it was last asked.
  package enum Standing: Sendable {
    /// It replied, or nobody knows.
    case sound
    /// It did not reply in time, or could not be reached: it may hold its place for a minute.
    case doubtful
  }

  private struct Job: Comparable, Sendable {
    var due: Duration
    var id: Int64

    static func < (left: Job, right: Job) -> Bool { (left.due, left.id) < (right.due, right.id) }
  }

  private struct Host: Sendable {
    var name = ""
    var jobs = Heap<Job>()
    /// Jobs that are in `jobs` and not outdated.
    var count = 0
    var isBusy = false
    /// The end of the pause after its last job.
    var freeAt = HostSchedule.longAgo
    /// Tells the entry in a heap of hosts that holds from those that are outdated.
    var stamp: UInt32 = 0
    /// The moment of that entry; nil where there is none.
    var listedAt: Duration?
  }

  private struct Opening: Comparable, Sendable {
    var at: Duration
    var slot: Int32
    var stamp: UInt32

    static func < (left: Opening, right: Opening) -> Bool { (left.at, left.slot) < (right.at, right.slot) }
  }

  /// Before everything: what was due while nothing ran has times before zero.
  private static let longAgo = Duration.seconds(-1 << 40)

  private var hosts: [Host] = []
  private var freeSlots: [Int32] = []
  private var slots: [String: Int32] = [:]
  private var jobs: [Int64: (slot: Int32, due: Duration)] = [:]
  private var sound = Heap<Opening>()
  private var doubtful = Heap<Opening>()
  private var doubtfulHosts: Set<String> = []
  private var rests: [String: Duration] = [:]

  package init() {}

  /// Jobs that wait.
  package var count: Int { jobs.count }

  /// Adds a job, or changes when it is due.
  ///
  /// - Parameter host: "" for a job that is in nobody's way.
  package mutating func insert(_ id: Int64, host: String, due: Duration) {
    remove(id)
    let slot = slot(of: Self.queue(of: id, host))
    jobs[id] = (slot, due)
    hosts[Int(slot)].jobs.insert(Job(due: due, id: id))
    hosts[Int(slot)].count += 1
    list(slot)
  }

  package mutating func remove(_ id: Int64) {
    guard let (slot, _) = jobs.removeValue(forKey: id) else { return }
    hosts[Int(slot)].count -= 1
    list(slot)
  }

  /// Takes out the jobs that may start: of each host one, those that may be asked for longest first.
  ///
  /// - Parameter limits: how many jobs of sound and of doubtful hosts.
  package mutating func start(
    at now: Duration, limits: (sound: Int, doubtful: Int)
  ) -> [(id: Int64, host: String)] {
    var started: [(id: Int64, host: String)] = []
    while started.count < limits.sound, let slot = pop(\.sound, at: now) { started.append(take(slot)) }
    var left = limits.doubtful
    while left > 0, let slot = pop(\.doubtful, at: now) {
      started.append(take(slot))
      left -= 1
    }
    return started
  }

  /// A job has ended. The next one of its host may start after the pause.
  package mutating func finish(
    _ id: Int64, host: String, at now: Duration, pause: Duration, standing: Standing
  ) {
    let host = Self.queue(of: id, host)
    if standing == .doubtful { doubtfulHosts.insert(host) } else { doubtfulHosts.remove(host) }
    guard let slot = slots[host] else { return }
    hosts[Int(slot)].isBusy = false
    hosts[Int(slot)].freeAt = now + pause
    list(slot)
  }

  /// Starts nothing of the host before that moment.
  package mutating func rest(_ host: String, until moment: Duration, at now: Duration) {
    guard moment > rests[host] ?? .zero else { return }
    if rests.count.isMultiple(of: 1_024) { rests = rests.filter { $0.value > now } }
    rests[host] = moment
    if let slot = slots[host] { list(slot) }
  }

  /// Drops all jobs of a host.
  package mutating func removeAll(of host: String) {
    guard let slot = slots[host] else { return }
    for job in hosts[Int(slot)].jobs.unordered where isCurrent(job, at: slot) { remove(job.id) }
  }

  /// When the next job may start, of a sound host or of any; nil where none waits.
  package mutating func nextStart(of standings: (sound: Bool, doubtful: Bool)) -> Duration? {
    let moments = [standings.sound ? top(\.sound) : nil, standings.doubtful ? top(\.doubtful) : nil]
    return moments.compactMap { $0?.at }.min()
  }

  /// When a host's rest ends; nil where it does not rest.
  package func rest(of host: String, at now: Duration) -> Duration? {
    rests[host].flatMap { $0 > now ? $0 : nil }
  }
}

extension HostSchedule {
  /// A job without a host is in nobody's way: it has a queue of its own.
  private static func queue(of id: Int64, _ host: String) -> String { host.isEmpty ? "\0\(id)" : host }

  private mutating func slot(of host: String) -> Int32 {
    if let slot = slots[host] { return slot }
    let slot = freeSlots.popLast() ?? Int32(hosts.count)
    if Int(slot) == hosts.count { hosts.append(Host()) }
    hosts[Int(slot)].name = host
    slots[host] = slot
    return slot
  }

  /// Puts the host into the heap under the moment at which it may be asked, if that has changed.
  private mutating func list(_ slot: Int32) {
    let index = Int(slot)
    guard !hosts[index].isBusy else { return unlist(index) }
    guard hosts[index].count > 0 else { return forget(slot) }
    dropOutdated(index)
    let due = hosts[index].jobs.min?.due ?? .zero
    let moment = max(due, hosts[index].freeAt, rests[hosts[index].name] ?? Self.longAgo)
    guard hosts[index].listedAt != moment else { return }
    unlist(index)
    hosts[index].listedAt = moment
    let opening = Opening(at: moment, slot: slot, stamp: hosts[index].stamp)
    if doubtfulHosts.contains(hosts[index].name) { doubtful.insert(opening) } else { sound.insert(opening) }
  }

  private mutating func unlist(_ index: Int) {
    hosts[index].stamp &+= 1
    hosts[index].listedAt = nil
  }

  private mutating func dropOutdated(_ index: Int) {
    while let first = hosts[index].jobs.min, !isCurrent(first, at: Int32(index)) {
      _ = hosts[index].jobs.popMin()
    }
  }

  private func isCurrent(_ job: Job, at slot: Int32) -> Bool {
    guard let current = jobs[job.id] else { return false }
    return current.due == job.due && current.slot == slot
  }

  /// A host without jobs holds no memory. Its pause is forgotten too: `HostRateLimiter` keeps it.
  private mutating func forget(_ slot: Int32) {
    let index = Int(slot)
    slots[hosts[index].name] = nil
    unlist(index)
    let stamp = hosts[index].stamp
    hosts[index] = Host()
    hosts[index].stamp = stamp
    freeSlots.append(slot)
  }

  private mutating func top(_ heap: WritableKeyPath<HostSchedule, Heap<Opening>>) -> Opening? {
    while let first = self[keyPath: heap].min {
      let index = Int(first.slot)
      if hosts[index].stamp == first.stamp, hosts[index].listedAt == first.at { return first }
      _ = self[keyPath: heap].popMin()
    }
    return nil
  }

  private mutating func pop(_ heap: WritableKeyPath<HostSchedule, Heap<Opening>>, at now: Duration) -> Int? {
    guard let first = top(heap), first.at <= now else { return nil }
    _ = self[keyPath: heap].popMin()
    return Int(first.slot)
  }

  private mutating func take(_ index: Int) -> (id: Int64, host: String) {
    dropOutdated(index)
    let name = hosts[index].name
    guard let job = hosts[index].jobs.popMin() else { return (0, name) }
    jobs[job.id] = nil
    hosts[index].count -= 1
    hosts[index].isBusy = true
    unlist(index)
    return (job.id, name.hasPrefix("\0") ? "" : name)
  }
}
