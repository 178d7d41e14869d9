import ASCII

/// The namespaces and names that a reader of XML wants to recognise, each as a small number of its own choice.
///
/// Build it once. Names compare without regard to ASCII case: feeds in the wild write `pubdate` and `<RSS>`.
/// Namespace URIs compare without regard to case, to `http` or `https`, and to a final slash or hash.
public struct XMLVocabulary: Sendable {
  /// One namespace: its number, the URIs that mean it, and the prefixes that mean it when left undeclared.
  public struct Namespace: Sendable {
    let id: UInt16
    let uris: [String]
    let prefixes: [String]

    /// A namespace under a number of the caller's choice, from 1.
    public init(_ id: UInt16, uris: [String], prefixes: [String] = []) {
      self.id = id
      self.uris = uris
      self.prefixes = prefixes
    }
  }

  let namespaces: NameTable
  let prefixes: NameTable
  let locals: NameTable
  let roots: NameTable

  /// - Parameters:
  ///   - locals: the local names of elements and attributes with their numbers (1 to 65,534).
  ///   - roots: local names of root elements. Whatever comes before the first of them is skipped, such as the
  ///     warnings that some servers print before the document. Empty: the first element is the root.
  public init(namespaces: [Namespace], locals: [(name: String, id: UInt16)], roots: [String] = []) {
    self.namespaces = NameTable(
      namespaces.flatMap { space in
        space.uris.map { (XMLVocabulary.normalized(uri: Array($0.utf8)), space.id) }
      })
    self.prefixes = NameTable(
      namespaces.flatMap { space in space.prefixes.map { (Array($0.utf8), space.id) } })
    self.locals = NameTable(locals.map { (Array($0.name.utf8), $0.id) })
    self.roots = NameTable(roots.map { (Array($0.utf8), 1) })
  }
}

extension XMLVocabulary {
  /// A namespace URI without scheme, blanks around it, and final slashes and hashes.
  static func normalized(uri: [UInt8]) -> [UInt8] {
    var rest = uri[...]
    while let last = rest.last, isBlank(last) || last == .slash || last == .numberSign { rest.removeLast() }
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    let separator = Array("://".utf8)
    let colon = rest.firstIndex(of: 0x3A) ?? rest.endIndex
    guard rest[colon...].starts(with: separator) else { return Array(rest) }
    return Array(rest[(colon + separator.count)...])
  }
}
