/// Cuts a stream into lines and hands them out a few at a time, numbered.
struct LineReader {
  /// A line beyond this is cut there; what its reader makes of it is an answer of its own.
  private static let maxLine = 64 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins, and how far it is known to hold no newline.
  private var start = 0
  private var scanned = 0
  private var sequence = 0
  private var isAtEnd = false
  private var isSkipping = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The lines that are there, at least one and at most a handful, without their newlines; nil at the end.
  ///
  /// Blocks only while not one whole line is there, so that a question is answered before the next is read.
  mutating func next() -> (sequence: Int, lines: [ArraySlice<UInt8>])? {
    while true {
      let lines = takeLines()
      if !lines.isEmpty {
        defer { sequence += 1 }
        return (sequence, lines)
      }
      if isAtEnd { return nil }
      fill()
    }
  }

  private mutating func takeLines() -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    while lines.count < 8, let line = takeLine() {
      if !isSkipping { lines.append(line) }
      isSkipping = false
    }
    if lines.isEmpty && buffer.count - start > Self.maxLine {
      if !isSkipping { lines.append(buffer[start...]) }
      isSkipping = true
      start = buffer.count
      scanned = start
    }
    return lines
  }

  private mutating func takeLine() -> ArraySlice<UInt8>? {
    guard let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) else {
      scanned = buffer.count
      guard isAtEnd, start < buffer.count else { return nil }
      defer { start = buffer.count }
      return buffer[start...]
    }
    defer {
      start = end + 1
      scanned = start
    }
    return buffer[start..<end]
  }

  private mutating func fill() {
    let bytes = readSome(from: descriptor, atMost: 1 << 18)
    if bytes.isEmpty { isAtEnd = true }
    if start > buffer.count / 2 {
      buffer.removeFirst(start)
      scanned -= start
      start = 0
    }
    buffer += bytes
  }
}
