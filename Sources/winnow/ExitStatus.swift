import ArgumentParser

/// How the process ends (sysexits.h).
enum ExitStatus {
  static let badInput = ExitCode(65)
  static let missingFile = ExitCode(66)
  static let unavailable = ExitCode(69)
  static let io = ExitCode(74)
  static let badConfiguration = ExitCode(78)
}
