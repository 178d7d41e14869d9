import ArgumentParser

@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "winnow-bench")
}
