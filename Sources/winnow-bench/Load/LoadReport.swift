import Foundation

/// What a load run has shown.
struct LoadReport {
  private let plan: LoadPlan
  /// When the daemon was started, in seconds since the server began.
  var began = 0.0
  var firstStart: Double?
  var secondStart: Double?
  /// When every feed that answers had been polled once.
  var allPolled: LoadMoment?
  var steady: LoadStretch?
  var quiet: LoadStretch?
  var baseline: (requests: Int, cpu: Double)?
  var status: Int32?
  private var state: LoadLog.State?
  private var comparison: LoadComparison?
  private var ledgerBytes = 0
  private var peakMemory = 0
  private var mostThreads = 0
  private var mostDescriptors = 0

  init(_ plan: LoadPlan) { self.plan = plan }

  var isClean: Bool { comparison?.isClean == true && (status ?? 0) == 0 }

  mutating func note(_ figures: ProcessFigures?) {
    guard let figures else { return }
    peakMemory = max(peakMemory, figures.peakMemory)
    mostThreads = max(mostThreads, figures.threads)
    mostDescriptors = max(mostDescriptors, figures.descriptors)
  }

  mutating func judge(_ state: LoadLog.State, output: String, ledgerBytes: Int) {
    self.state = state
    self.ledgerBytes = ledgerBytes
    comparison = LoadComparison(state.announced, output: output)
  }

  var text: String { (runs + lateness + costs + account).joined(separator: "\n") }

  private var runs: [String] {
    let first = (state?.firstPolls ?? []).map { Double($0) - began }.sorted()
    return [
      "feeds             \(plan.count) on \(plan.sizes.count) hosts, the largest with \(plan.sizes.max() ?? 0)",
      "first polls       \(first.count) feeds; \(quantiles(first, unit: "s after the start"))",
      firstStart.map { String(format: "ready             %.3f s after the start with new feeds", $0) },
      secondStart.map { String(format: "ready again       %.3f s with feeds that are known", $0) },
      status.map { "exit status       \($0)" },
    ].compactMap { $0 }
  }

  private var lateness: [String] {
    guard let state else { return [] }
    return [
      "gap - interval    \(quantiles(state.lags.map(Double.init).sorted(), unit: "s")) (jitter is part of it)",
      state.platformLags.isEmpty
        ? nil
        : "  of the platform \(quantiles(state.platformLags.map(Double.init).sorted(), unit: "s"))",
      "early polls       \(state.totals.early)",
    ].compactMap { $0 }
  }

  private var costs: [String] {
    [
      steady.map { "steady            \($0.summary)" },
      quiet.map { "quiet             \($0.summary)" },
      baseline.map {
        "bare client       \(Int($0.cpu * 1e6 / Double($0.requests))) µs a request, \($0.requests) answered"
      },
      ratio.map { String(format: "ratio             %.2f", $0) },
      "memory            \(peakMemory / 1_000_000) MB at the most (VmHWM); \(mostThreads) threads, \(mostDescriptors) descriptors",
      "ledger            \(ledgerBytes / max(1, plan.count)) bytes a feed",
    ].compactMap { $0 }
  }

  /// CPU of an unchanged poll beside the same request by the bare client.
  private var ratio: Double? {
    guard let quiet, quiet.polls > 0, let baseline, baseline.cpu > 0 else { return nil }
    return quiet.cpu / Double(quiet.polls) / (baseline.cpu / Double(baseline.requests))
  }

  private var account: [String] {
    guard let state, let comparison else { return [] }
    let totals = state.totals
    return [
      "answers           \(totals.unchanged) unchanged, \(totals.changed) changed, \(totals.faults) faults, \(totals.pages) pages",
      "articles          \(state.announced.count) announced, \(comparison.lines) lines: \(comparison.missing) missing, "
        + "\(comparison.repeated) repeated, \(comparison.strange) strange, \(comparison.torn) torn",
    ]
  }
}

/// The median, the 99th percentile and the maximum of what is sorted.
private func quantiles(_ sorted: [Double], unit: String) -> String {
  guard let last = sorted.last else { return "none" }
  func quantile(_ share: Double) -> Double {
    sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
  return String(format: "p50 %.2f, p99 %.2f, max %.2f ", quantile(0.5), quantile(0.99), last) + unit
}
