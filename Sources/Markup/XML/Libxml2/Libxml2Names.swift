internal import CLibxml2

/// Turns libxml2's names into the numbers of a vocabulary.
///
/// libxml2 keeps each name of a document once, in its dictionary, and names it by its address from then on; so a small
/// table by address knows a name again without looking at its letters. A newcomer drives out the older. It is a handle:
/// copies share one table, which `Libxml2Reader.read` allocates and frees.
@safe struct Libxml2Names {
  private let table: UnsafeMutablePointer<Table>

  /// - Note: to be freed with `deallocate()`.
  static func allocate(_ vocabulary: XMLVocabulary) -> Libxml2Names {
    let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
    unsafe table.initialize(to: Table(vocabulary: vocabulary))
    return unsafe Libxml2Names(table: table)
  }

  func deallocate() {
    unsafe table.pointee.entries.deallocate()
    unsafe table.deinitialize(count: 1)
    unsafe table.deallocate()
  }

  @inline(__always)
  func element(
    _ local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?
  ) -> Known {
    unsafe table.pointee.known(local, prefix, namespace).pointee
  }

  @inline(__always)
  func attribute(
    _ local: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?
  ) -> XMLName {
    unsafe table.pointee.known(local, prefix, namespace).pointee.name
  }
}

extension Libxml2Names {
  /// What is known of a name.
  @safe struct Known {
    fileprivate var local: UnsafePointer<xmlChar>?
    fileprivate var prefix: UnsafePointer<xmlChar>?
    fileprivate var namespace: UnsafePointer<xmlChar>?
    var name = XMLName(namespace: XMLName.unknown, local: XMLName.unknown)
    var void = VoidElement.never
    /// Bytes of the name with its prefix.
    var length = 0
    /// Whether the name begins with an ASCII character: the recovering reader takes others for text.
    var beginsInASCII = false
  }

  @safe private struct Table {
    static let slots = 256
    let vocabulary: XMLVocabulary
    /// The namespace that was looked up last: most names of a document share a few.
    private var lastNamespace: (address: UnsafePointer<xmlChar>?, number: UInt16?)
    fileprivate let entries: UnsafeMutablePointer<Known>

    init(vocabulary: XMLVocabulary) {
      self.vocabulary = vocabulary
      unsafe lastNamespace = (nil, nil)
      unsafe entries = .allocate(capacity: Self.slots)
      unsafe entries.initialize(repeating: Known(), count: Self.slots)
    }

    @inline(__always)
    mutating func known(
      _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
      _ namespace: UnsafePointer<xmlChar>?
    ) -> UnsafeMutablePointer<Known> {
      let mixed = UInt(bitPattern: local) &* 31 ^ UInt(bitPattern: namespace) ^ UInt(bitPattern: prefix)
      let slot = Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 56)
      let entry = unsafe entries + slot
      if unsafe entry.pointee.local == local, unsafe entry.pointee.namespace == namespace,
        unsafe entry.pointee.prefix == prefix
      {
        return unsafe entry
      }
      unsafe entry.pointee = look(local, prefix, namespace)
      return unsafe entry
    }

    private mutating func look(
      _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
      _ namespace: UnsafePointer<xmlChar>?
    ) -> Known {
      var found = unsafe Known(local: local, prefix: prefix, namespace: namespace)
      let bytes = unsafe bytes(local)
      found.name.local = unsafe vocabulary.locals[bytes.span] ?? XMLName.unknown
      found.length = bytes.count
      found.beginsInASCII = unsafe (prefix ?? local).pointee < 0x80
      if let prefix = unsafe prefix {
        let prefix = unsafe self.bytes(prefix)
        found.length += prefix.count + 1
        found.name.namespace =
          unsafe number(of: namespace) ?? vocabulary.prefixes[prefix.span] ?? XMLName.unknown
      } else {
        found.void = unsafe VoidElement(bytes.span)
        found.name.namespace = unsafe number(of: namespace) ?? XMLName.noNamespace
      }
      return found
    }

    /// Nil where there is no namespace, or none that says anything.
    private mutating func number(of namespace: UnsafePointer<xmlChar>?) -> UInt16? {
      guard let namespace = unsafe namespace else { return nil }
      if unsafe lastNamespace.address != namespace {
        unsafe lastNamespace = unsafe (namespace, lookUp(namespace))
      }
      return unsafe lastNamespace.number
    }

    private func lookUp(_ namespace: UnsafePointer<xmlChar>) -> UInt16? {
      let bytes = unsafe bytes(namespace)
      let value = unsafe libxml2Value(bytes.span) ?? Array(bytes)
      let uri = XMLVocabulary.normalized(uri: value)
      return uri.isEmpty ? nil : vocabulary.namespaces[uri] ?? XMLName.unknown
    }

    private func bytes(_ text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
      unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
    }
  }
}
