/// Turns the names that libxml2 reports into numbers of a vocabulary.
struct XMLNames {
  private let vocabulary: XMLVocabulary
  private var locals = NameCache()
  private var namespaces = NameCache()
  private var prefixes = NameCache()

  init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

  mutating func local(_ name: UnsafePointer<UInt8>) -> UInt16 {
    let table = vocabulary.locals
    return unsafe locals.id(name) { table[$0] ?? XMLName.unknown }
  }

  /// The namespace of a URI; where a prefix was never declared, the one that it usually means.
  mutating func namespace(_ uri: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?) -> UInt16 {
    if let uri = unsafe uri {
      let table = vocabulary.namespaces
      return unsafe namespaces.id(uri) { text in
        let bytes = text.indices.map { text[$0] }
        return table[XMLVocabulary.normalized(uri: bytes)] ?? XMLName.unknown
      }
    }
    guard let prefix = unsafe prefix else { return XMLName.noNamespace }
    let table = vocabulary.prefixes
    return unsafe prefixes.id(prefix) { table[$0] ?? XMLName.unknown }
  }
}
