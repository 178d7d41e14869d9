import ASCII

/// Turns the names of a document into the numbers of a vocabulary, and knows which namespaces are in force.
///
/// A document has few names and repeats them: a small table remembers them by their bytes, where a newcomer drives
/// out the older. Nothing is allocated on lookup.
struct XMLNames {
  private let vocabulary: XMLVocabulary
  /// Distinct prefixes that may be declared.
  private let limit: Int
  private var cache = [CachedName](repeating: CachedName(), count: 128)
  /// Whether the cache holds names whose prefix was not declared when they were met.
  private var hasUndeclared = false
  /// The declared prefixes, from 1; 0 is the default namespace.
  private var prefixes: [[UInt8]: Int] = [:]
  /// What each prefix means here; nil where it is not declared.
  private var meanings: [UInt16?] = [nil]
  private var undoLog: [(prefix: Int, meaning: UInt16?)] = []

  init(_ vocabulary: XMLVocabulary, limit: Int) {
    self.vocabulary = vocabulary
    self.limit = min(limit, Int(UInt16.max) - 1)
  }

  /// The name that begins at an offset.
  @inline(__always)
  func qualified(_ bytes: Span<UInt8>, from start: Int) -> XMLQualifiedName {
    var name = XMLQualifiedName(range: start..<start, localStart: start)
    var index = start
    while index < bytes.count {
      if isNameByte(bytes[index]) {
        if bytes[index] == .colon, name.localStart == start { name.localStart = index + 1 }
        index += 1
      } else if let character = XMLNameCharacter(bytes, at: index) {
        index += character.length
      } else {
        break
      }
    }
    name.range = start..<index
    return name
  }

  mutating func element(_ bytes: Span<UInt8>, _ name: XMLQualifiedName) -> XMLName {
    let found = known(bytes, name)
    guard name.localStart == name.range.lowerBound else { return found.name(meanings) }
    return XMLName(namespace: meanings[0] ?? XMLName.noNamespace, local: found.local)
  }

  mutating func attribute(_ bytes: Span<UInt8>, _ name: XMLQualifiedName) -> XMLName {
    let found = known(bytes, name)
    guard name.localStart == name.range.lowerBound else { return found.name(meanings) }
    return XMLName(namespace: XMLName.noNamespace, local: found.local)
  }
}

extension XMLNames {
  /// How many declarations there were on the way here; what `undo(to:)` takes.
  var declarationCount: Int { undoLog.count }

  /// Forgets the declarations of elements that have ended.
  @inline(__always)
  mutating func undo(to count: Int) {
    while undoLog.count > count, let last = undoLog.popLast() { meanings[last.prefix] = last.meaning }
  }

  /// Binds a prefix; the empty range is the default namespace. False where it is one prefix too many.
  mutating func declare(_ bytes: Span<UInt8>, _ prefix: Range<Int>, uri: [UInt8]) -> Bool {
    guard let number = number(bytes, of: prefix) else { return false }
    undoLog.append((number, meanings[number]))
    let uri = XMLVocabulary.normalized(uri: uri)
    meanings[number] = uri.isEmpty ? nil : vocabulary.namespaces[uri] ?? XMLName.unknown
    return true
  }

  /// The number of a prefix, a new one if it is new.
  private mutating func number(_ bytes: Span<UInt8>, of prefix: Range<Int>) -> Int? {
    guard !prefix.isEmpty else { return 0 }
    let text = [UInt8](bytes.extracting(prefix))
    if let number = prefixes[text] { return number }
    guard meanings.count <= limit else { return nil }
    meanings.append(nil)
    prefixes[text] = meanings.count - 1
    if hasUndeclared { cache = [CachedName](repeating: CachedName(), count: cache.count) }
    hasUndeclared = false
    return meanings.count - 1
  }
}

extension XMLNames {
  /// What is known of a name by its bytes alone.
  private struct CachedName {
    /// The first and the last eight bytes of a name of up to sixteen, and its length.
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length: UInt8 = 0
    var local = XMLName.unknown
    /// The number of its prefix; 0 if that is declared nowhere.
    var prefix: UInt16 = 0
    /// What its prefix usually means.
    var usual = XMLName.unknown

    @inline(__always)
    func name(_ meanings: [UInt16?]) -> XMLName {
      XMLName(namespace: (prefix > 0 ? meanings[Int(prefix)] : nil) ?? usual, local: local)
    }
  }

  @inline(__always)
  private mutating func known(_ bytes: Span<UInt8>, _ name: XMLQualifiedName) -> CachedName {
    let length = name.range.count
    guard length <= 16, let word = ByteScan.word(bytes, at: name.range.lowerBound) else {
      return look(bytes, name)
    }
    let head = length >= 8 ? word : word & ((1 << UInt64(length * 8)) - 1)
    let tail = length > 8 ? ByteScan.word(bytes, at: name.range.upperBound - 8) ?? 0 : 0
    let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(mixed >> 57)
    if Int(cache[slot].length) == length, cache[slot].head == head, cache[slot].tail == tail {
      return cache[slot]
    }
    var found = look(bytes, name)
    (found.head, found.tail, found.length) = (head, tail, UInt8(length))
    cache[slot] = found
    return found
  }

  private mutating func look(_ bytes: Span<UInt8>, _ name: XMLQualifiedName) -> CachedName {
    var found = CachedName()
    found.local = vocabulary.locals[bytes.extracting(name.local)] ?? XMLName.unknown
    guard !name.prefix.isEmpty else { return found }
    found.prefix = UInt16(prefixes[[UInt8](bytes.extracting(name.prefix))] ?? 0)
    if found.prefix == 0 { hasUndeclared = true }
    found.usual = vocabulary.prefixes[bytes.extracting(name.prefix)] ?? XMLName.unknown
    return found
  }
}
