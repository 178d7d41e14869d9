extension [UInt8] {
  /// Appends bytes as one block: a loop over a span is not made one (Swift 6.3), and takes four times as long.
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a part of some bytes.
  @inline(__always)
  mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    append(copying: bytes.extracting(range))
  }
}

extension String {
  /// A text of bytes that are known to be UTF-8, such as a part of a `DecodedText` cut at characters: validating them
  /// a second time would cost as much as reading the document. Debug builds do.
  package init(valid bytes: Span<UInt8>) {
    assert((try? UTF8Span(validating: bytes)) != nil, "not UTF-8")
    unsafe self.init(copying: UTF8Span(unchecked: bytes))
  }

  /// The text of any bytes; what is no UTF-8 becomes U+FFFD. The standard library looks at what is not ASCII a character at a
  /// time, this at sixteen bytes.
  package init(repairing bytes: Span<UInt8>) {
    if bytes.count >= 64, ByteScan.isUTF8(bytes) {
      self.init(valid: bytes)
    } else {
      self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }
}
