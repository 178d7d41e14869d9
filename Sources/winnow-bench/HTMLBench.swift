import ArgumentParser
import Markup

struct HTMLBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "html",
    abstract: "Pages to trees, encoding and all, beside libxml2's HTML SAX; memory and allocations.")

  @OptionGroup var corpus: Corpus

  func run() throws {
    let measurement = try Measurement(directory: corpus.directory)
    let workspace = Workspace()
    let reused = Work("tree, workspace used again") { workspace.read($0).count }
    let fresh = Work("tree, nothing used again") { HTMLReader.read($0).count }
    measurement.compare(
      [Work("libxml2 HTML SAX, empty handlers") { RawHTMLSAX.read($0) }, reused, fresh],
      rounds: corpus.rounds)
    memory(of: measurement.files)
    print(
      "allocations a page: \(measurement.allocations(of: reused)) with a workspace, "
        + "\(measurement.allocations(of: fresh)) without")
  }

  private func memory(of files: [[UInt8]]) {
    var nodes = 0
    var structure = 0
    var text = 0
    for bytes in files {
      let tree = HTMLReader.read(bytes)
      nodes += tree.count
      text += tree.documentText.count
      structure += tree.memory - tree.documentText.count
    }
    guard nodes > 0 else { return }
    func perNode(_ bytes: Int) -> Double { (Double(bytes) * 10 / Double(nodes)).rounded() / 10 }
    print(
      "\(nodes / files.count) nodes a page; bytes a node beside the source: \(perNode(structure)) of structure "
        + "and attributes, \(perNode(text)) of text")
  }
}

/// A reader's workspace that closures can share.
private final class Workspace {
  private var workspace = HTMLReader.Workspace()

  func read(_ bytes: [UInt8]) -> HTMLDocument { workspace.read(bytes) }
}
