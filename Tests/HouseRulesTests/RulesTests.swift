import Testing

/// Each rule finds what breaks it, and only that.
@Suite struct RulesTests {
  private func breaches(of rule: Rule, in room: String, _ text: String) -> [String] {
    rule.breaches(SourceFile(path: "Sources/\(room)/File.swift", text: text + "\n"))
  }

  @Test func `an import that the plan does not know`() {
    #expect(breaches(of: .imports, in: "Feeds", "import Markup\npackage import Store") == ["imports Store"])
    #expect(
      breaches(of: .imports, in: "Feeds", "@preconcurrency import Foundation") == ["imports Foundation"])
    #expect(breaches(of: .imports, in: "Delivery", "import struct Feeds.Reader") == ["imports Feeds"])
    #expect(breaches(of: .imports, in: "Nowhere", "import News") == ["imports News"])
    #expect(
      breaches(of: .imports, in: "Feeds", "public import News\n// import Store\nlet x = \"import Store\"")
        == [])
  }

  @Test func `a pointer in the open`() {
    #expect(breaches(of: .pointers, in: "Feeds", "let p: UnsafePointer<UInt8>") == ["says UnsafePointer"])
    #expect(breaches(of: .pointers, in: "Feeds", "unsafe f()") == ["says unsafe"])
    #expect(breaches(of: .pointers, in: "Feeds", "x.withUnsafeBytes { _ in }") == ["says withUnsafeBytes"])
    #expect(breaches(of: .pointers, in: "Markup", "let p: OpaquePointer") == ["says OpaquePointer"])
    #expect(breaches(of: .pointers, in: "Markup/Iconv", "let p: OpaquePointer") == [])
    #expect(breaches(of: .pointers, in: "Feeds", "// unsafe\nlet x = \"unsafe\"") == [])
  }

  @Test func `a pure room that touches the world`() {
    #expect(breaches(of: .purity, in: "Feeds", "let now = Date()") == ["asks for the time"])
    #expect(breaches(of: .purity, in: "Dedupe", "  print(x)") == ["prints"])
    #expect(breaches(of: .purity, in: "News", "FileManager.default") == ["says FileManager"])
    #expect(
      breaches(of: .purity, in: "Markup", "getenv(x)\nURLSession.shared") == [
        "says getenv", "says URLSession",
      ])
    #expect(
      breaches(of: .purity, in: "Extraction", "fingerprint(x)\nself.print(x)\n// print(x)\nreadDate()") == [])
    #expect(breaches(of: .purity, in: "Daemon", "let now = Date()") == [])
  }

  @Test func `a file too long`() {
    let lines = String(repeating: "//\n", count: 399)
    #expect(breaches(of: .length, in: "Feeds", lines) == [])
    #expect(breaches(of: .length, in: "Feeds", lines + "//") == [])
    #expect(breaches(of: .length, in: "Feeds", lines + "//\n//") == ["has 401 lines"])
  }

  @Test func `a type with its room's name`() {
    #expect(breaches(of: .names, in: "Store", "package struct Store: Sendable {") == ["declares Store"])
    #expect(breaches(of: .names, in: "Store", "final class Ledger {\n/// struct Store") == [])
  }
}
