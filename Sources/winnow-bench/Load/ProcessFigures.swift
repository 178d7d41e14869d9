import Foundation
import Glibc

/// What /proc says of a process.
struct ProcessFigures: Sendable {
  /// User and system time, in seconds.
  let cpu: Double
  /// The most memory it ever held, in bytes (VmHWM).
  let peakMemory: Int
  let memory: Int
  let threads: Int
  let descriptors: Int

  /// Nil where there is no such process.
  init?(of process: Int32) {
    let place = "/proc/\(process)"
    guard let stat = try? String(contentsOfFile: place + "/stat", encoding: .utf8),
      let status = try? String(contentsOfFile: place + "/status", encoding: .utf8)
    else { return nil }
    // The name, in brackets, may hold blanks; the fields are counted behind it (proc(5)).
    let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ").map {
      Int($0) ?? 0
    }
    guard fields.count > 13 else { return nil }
    cpu = Double(fields[12] + fields[13]) / Double(sysconf(Int32(_SC_CLK_TCK)))
    peakMemory = 1024 * Self.number("VmHWM:", in: status)
    memory = 1024 * Self.number("VmRSS:", in: status)
    threads = Self.number("Threads:", in: status)
    descriptors = (try? FileManager.default.contentsOfDirectory(atPath: place + "/fd").count) ?? 0
  }

  private static func number(_ name: String, in status: String) -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
