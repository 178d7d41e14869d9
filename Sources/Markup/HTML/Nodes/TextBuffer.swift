import ASCII

/// All text of a document in one buffer: that of its nodes, and after it the run of characters that is being read.
struct TextBuffer: ~Copyable {
  private var bytes = Column<UInt8>(capacity: 8_192)
  /// How much belongs to nodes; the rest is the run.
  private(set) var attached = 0

  @inline(__always)
  var count: Int { bytes.count }

  @inline(__always)
  var hasRun: Bool { bytes.count > attached }

  mutating func removeAll() {
    bytes.removeAll()
    attached = 0
  }

  // The tokenizer appends to the run.

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  mutating func append(_ source: Source, from start: Int, to end: Int) {
    bytes.append(source, from: start, to: end)
  }

  mutating func append(_ value: ArraySlice<UInt8>) { bytes.append(value) }

  mutating func append(codePoint: UInt32) { bytes.append(codePoint: codePoint) }

  /// U+FFFD, which stands for NUL.
  mutating func appendReplacementCharacter() { bytes.append([0xEF, 0xBF, 0xBD][...]) }

  // HTMLDocument construction looks at the run, cuts it, and gives it to a node.

  /// The run belongs to a node from now on.
  @inline(__always)
  mutating func attach() { attached = bytes.count }

  /// Whether the run is white space.
  @inline(__always)
  var isBlankRun: Bool { blankEnd == bytes.count }

  /// Where white space ends at the beginning of the run.
  @inline(__always)
  var blankEnd: Int {
    var index = attached
    while index < bytes.count, isBlank(bytes[index]) { index &+= 1 }
    return index
  }

  mutating func dropRun() { bytes.truncate(to: attached) }

  /// Drops the white space that the run begins with.
  mutating func dropBlanks() { bytes.removeSubrange(attached, blankEnd) }

  /// Drops a line feed that the run begins with.
  mutating func dropNewline() {
    if hasRun, bytes[attached] == .lineFeed { bytes.removeSubrange(attached, attached + 1) }
  }

  /// Keeps of the run only white space.
  mutating func keepBlanks() {
    var kept = attached
    for index in attached..<bytes.count where isBlank(bytes[index]) {
      bytes[kept] = bytes[index]
      kept += 1
    }
    bytes.truncate(to: kept)
  }

  /// Ends the run at an offset and returns what came after.
  mutating func cutRun(at end: Int) -> [UInt8] {
    let rest = bytes.array(from: end)
    bytes.truncate(to: end)
    return rest
  }

  /// Takes out the text of nodes from an offset on; the run stays.
  mutating func discard(from start: Int) {
    bytes.removeSubrange(start, attached)
    attached = start
  }

  // The tree takes it.

  func array() -> [UInt8] { bytes.array() }

  /// Appends a part of the text to a column.
  func copy(_ range: Range<Int>, to other: inout Column<UInt8>) {
    other.append(bytes, from: range.lowerBound, to: range.upperBound)
  }
}
