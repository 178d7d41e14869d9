import Markup
import Testing

@Suite struct HTMLHostilityTests {
  @Test func `a hundred thousand levels are a tree like any other`() {
    let tree = HTMLReader.read(DecodedText(String(repeating: "<div>", count: 100_000) + "deep"))
    #expect(tree.count == 100_004)
    #expect(tree.text(of: tree.root) == "deep")
    #expect(Array(tree.ancestors(of: NodeID(100_003))).count == 100_002)
    let lines = tree.dump().split(separator: "\n")
    #expect(lines.last?.hasSuffix("[100002] \"deep\"") == true)
    #expect(lines.allSatisfy { $0.utf8.count < 230 })
  }

  @Test func `attributes beyond the limit are cut and what follows is kept`() throws {
    let many = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    let tree = HTMLReader.read(DecodedText("<p \(many)>one<p>two"))
    let first = try #require(tree.first(.p, in: tree.root))
    #expect(tree.allAttributes(of: first).count == 200)
    #expect(tree.text(of: tree.root) == "onetwo")
  }

  /// Each template that ended at the end of the page looked at the markers of all others.
  @Test func `a hundred thousand templates within each other end at once`() {
    let tree = HTMLReader.read(DecodedText(String(repeating: "<template>", count: 100_000) + "gone"))
    #expect(tree.text(of: tree.root) == "")
  }

  @Test func `text beyond ten megabytes does not end the page`() {
    let long = String(repeating: "0123456789", count: 1_100_000)
    let tree = HTMLReader.read(DecodedText("<p>\(long)<script>\(long)</script><p>end"))
    #expect(tree.textRange(of: tree.root).count == 11_000_003)
  }

  @Test func `fifty thousand names of one's own are read`() {
    let tree = HTMLReader.read(DecodedText((0..<50_000).map { "<x-\($0)>" }.joined() + "end"))
    #expect(tree.text(of: tree.root) == "end")
    #expect(tree.nodes.allSatisfy { !tree.name(of: $0).isEmpty })
  }

  /// Found by the fuzzer: the link was opened again, but its node had gone with the template.
  @Test func `formatting in a cell of a template ends with it`() {
    let tree = HTMLReader.read(DecodedText("|<template><a><table><td></template>x"))
    #expect(tree.text(of: tree.root) == "|x")
    #expect(tree.first(.a, in: tree.root) == nil)
  }
}
