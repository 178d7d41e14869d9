extension Column<UInt8> {
  /// Appends a range of the source.
  @inline(__always)
  mutating func append(_ source: Source, from start: Int, to end: Int) {
    let length = end &- start
    if length <= 16, length >= 0, let block = source.block(start) {
      append(block, length)
    } else {
      source.withSpan { append(long: $0.extracting(start..<end)) }
    }
  }
}
