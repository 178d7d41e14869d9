import Markup

/// What stands in the page's bylines and in its microdata.
struct BylineGroup {
  private let evidence: Evidence

  init(_ evidence: Evidence, tree: Tree, names: @escaping (String) -> Bool) { self.evidence = evidence }

  /// From elements that a class or `rel` marks.
  var marked: [String] { evidence.bylines.map(\.text) }

  /// From microdata.
  var properties: [String] { evidence.properties.filter { $0.name == "author" }.map(\.value) }
}
