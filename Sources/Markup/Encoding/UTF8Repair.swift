/// UTF-8 with faults in it: how much of it is UTF-8, and what to make of the rest.
///
/// Feeds are put together from many hands: one entry in windows-1252 must not turn the others into mojibake.
struct UTF8Repair {
  /// Characters beyond ASCII that are valid.
  private(set) var validCount = 0
  /// Runs of bytes that are not UTF-8.
  private(set) var faults: [Range<Int>] = []
  private let bytes: [UInt8]

  /// Nil if the bytes are valid UTF-8 as they are.
  /// - Parameter known: How far they are known to be (`ByteScan.plainUTF8`).
  init?(_ bytes: [UInt8], from start: Int = 0, known: Int) {
    self.bytes = bytes
    let all = bytes.span
    var offset = start
    var checked = known
    while let fault = UTF8Repair.firstFault(in: all, from: checked) {
      validCount += UTF8Repair.leadBytes(in: all, offset..<fault.lowerBound)
      faults.append(fault)
      offset = fault.upperBound
      checked = offset
    }
    guard !faults.isEmpty else { return nil }
    validCount += UTF8Repair.leadBytes(in: all, offset..<all.count)
  }

  private static func firstFault(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    let start = ByteScan.plainCharacters(bytes, from: ByteScan.plainUTF8(bytes, from: start))
    // Text in an encoding of one byte has a fault in every word, and the validation below costs more than the text.
    if isStray(bytes, at: start) { return start..<(start + 1) }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(droppingFirst: start))
      return nil
    } catch {
      let fault = error.byteOffsets
      return (start + fault.lowerBound)..<(start + max(fault.upperBound, fault.lowerBound + 1))
    }
  }

  /// Whether a byte is certainly a fault of its own: it begins no character, or what it begins does not go on.
  private static func isStray(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index] >= 0x80 else { return false }
    return bytes[index] < 0xC2 || bytes[index] >= 0xF5 || bytes[index + 1] & 0xC0 != 0x80
  }

  private static func leadBytes(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound, let word = ByteScan.word(bytes, at: index) {
      count += (word & word << 1 & 0x8080_8080_8080_8080).nonzeroBitCount
      index += 8
    }
    while index < range.upperBound {
      if bytes[index] >= 0xC0 { count += 1 }
      index += 1
    }
    return count
  }

  /// Whether the only fault is a character cut off by the end.
  var isOnlyCut: Bool {
    faults.count == 1 && faults[0].upperBound == bytes.count && bytes[faults[0].lowerBound] >= 0xC2
  }

  /// Whether this is UTF-8 with a few faults rather than another encoding, which may have been declared.
  func isMostlyUTF8(otherDeclared: Bool) -> Bool {
    if isOnlyCut, validCount > 0 || !otherDeclared { return true }
    return validCount >= faults.count * (otherDeclared ? 20 : 2)
  }

  /// Valid UTF-8: single stray bytes read as windows-1252, cut characters and longer runs as U+FFFD.
  func repaired(from start: Int = 0) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 3 * faults.count)
    var copied = start
    for (index, fault) in faults.enumerated() {
      output += bytes[copied..<fault.lowerBound]
      output += isStray(index) ? Windows1252.utf8(bytes[fault.lowerBound]) : [0xEF, 0xBF, 0xBD]
      copied = fault.upperBound
    }
    return output + bytes[copied...]
  }

  /// A fault of one byte in a run of at most three, such as the two of "Größe" in windows-1252.
  private func isStray(_ index: Int) -> Bool {
    guard faults[index].count == 1 else { return false }
    var run = 1
    var before = index
    while before > 0, run < 4, faults[before - 1].upperBound == faults[before].lowerBound {
      before -= 1; run += 1
    }
    var after = index
    while after + 1 < faults.count, run < 4, faults[after].upperBound == faults[after + 1].lowerBound {
      after += 1
      run += 1
    }
    return run < 4
  }
}
