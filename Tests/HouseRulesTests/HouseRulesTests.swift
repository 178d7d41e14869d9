import Foundation
import Testing

/// The house keeps its own rules.
@Suite struct HouseRulesTests {
  let sources: [SourceFile]

  init() throws {
    sources = try Repository.swiftFiles(in: "Sources")
    try #require(sources.count > 10)
  }

  @Test func `every room imports only what the plan allows`() {
    #expect(Rule.imports.breaches(in: sources) == [])
  }

  @Test func `pointers stay behind their doors`() {
    #expect(Rule.pointers.breaches(in: sources) == [])
  }

  @Test func `every door of pointers leads somewhere`() {
    for door in Plan.pointerDoors where !door.contains("/HTML/Arena/") {
      #expect(sources.contains { $0.path.hasPrefix(door) }, "\(door)")
    }
  }

  @Test func `pure rooms touch nothing`() {
    #expect(Rule.purity.breaches(in: sources) == [])
  }

  @Test func `no file is longer than one can read`() throws {
    #expect(Rule.length.breaches(in: sources + (try Repository.swiftFiles(in: "Tests"))) == [])
  }

  @Test func `no type bears a room's name`() {
    #expect(Rule.names.breaches(in: sources) == [])
  }

  @Test func `every folder of the sources is a room of the plan`() throws {
    let folders = Set(try Repository.names(in: "Sources").filter { !Repository.isC("Sources/\($0)") })
    #expect(folders == Plan.rooms)
    #expect(folders.isDisjoint(with: ["Core", "Utils", "Common", "Helpers"]))
  }

  @Test(arguments: Plan.rooms.subtracting(["winnow", "winnow-bench"]).sorted())
  func `every room has its page, of one screen`(room: String) throws {
    let page = Repository.root.appending(path: "Sources/\(room)/\(room).docc/\(room).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("# ``\(room)``\n"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 70)
  }
}
