import ArgumentParser
import Foundation

/// What every filter understands.
struct BatchOptions: ParsableArguments {
  @Flag(help: "Answer one line of standard input with one line of output, in order.")
  var batch = false

  @Option(help: ArgumentHelp("Inputs worked on at once with --batch (default: all cores).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Allow URLs that lead to loopback and private addresses.")
  var allowPrivate = false

  var width: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 1024") }
  }
}
