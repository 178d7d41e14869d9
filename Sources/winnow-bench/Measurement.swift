import CAllocations
import Foundation
import Glibc

/// Files in memory, and the CPU time that it takes to do something with all of them.
struct Measurement {
  let files: [[UInt8]]

  init(directory: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    files = names.compactMap {
      FileManager.default.contents(atPath: "\(directory)/\($0)").map { [UInt8]($0) }
    }
    .filter { !$0.isEmpty }
  }
}

/// Something to do with the bytes of one file; what it returns is counted, so that nothing of it is left out.
struct Work {
  let name: String
  let run: ([UInt8]) -> Int

  init(_ name: String, _ run: @escaping ([UInt8]) -> Int) {
    self.name = name
    self.run = run
  }
}

extension Measurement {
  /// Does several things in turn, round by round, and prints the fastest round of each beside the first one's.
  func compare(_ works: [Work], rounds: Int) {
    guard !files.isEmpty else { return print("no files") }
    var best = [Double](repeating: .infinity, count: works.count)
    var made = [Int](repeating: 0, count: works.count)
    for _ in 0..<max(1, rounds) {
      for (index, work) in works.enumerated() {
        let start = cpuSeconds()
        made[index] = files.reduce(0) { $0 + work.run($1) }
        best[index] = min(best[index], cpuSeconds() - start)
      }
    }
    let megabytes = Double(files.reduce(0) { $0 + $1.count }) / 1e6
    print(String(format: "%d files, %.2f MB, fastest of %d rounds, CPU", files.count, megabytes, rounds))
    for (index, work) in works.enumerated() {
      let perFile = best[index] * 1000 / Double(files.count)
      let ratio = best[index] / best[0]
      let row = String(
        format: "%8.3f ms/file %6.0f MB/s %6.2fx  ", perFile, megabytes / best[index], ratio)
      print("\(row)\(work.name) (\(made[index]) made)")
    }
  }
}

extension Measurement {
  /// Blocks of memory that one more round asks for, on average over the files.
  func allocations(of work: Work) -> Int {
    guard !files.isEmpty else { return 0 }
    let before = winnow_allocations()
    for file in files { _ = work.run(file) }
    return Int(winnow_allocations() - before) / files.count
  }
}

/// User and system time of this process so far.
func cpuSeconds() -> Double {
  var usage = rusage()
  unsafe getrusage(0, &usage)
  return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}
