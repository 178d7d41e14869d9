/// `&lt;`, `&gt;`, `&amp;`, `&quot;` and `&apos;` (XML 1.0 §4.6), which nearly all references of feeds and pages are.
struct PredefinedReference {
  /// The character that it stands for.
  let byte: UInt8
  /// Of the reference, from its `&` to its semicolon.
  let length: Int

  static let names = Set(["lt", "gt", "amp", "quot", "apos"].map { Array($0.utf8) })

  /// - Parameter word: the eight bytes after the `&`, the first one lowest.
  @inline(__always)
  init?(after word: UInt64) {
    if word & 0xFF_FFFF == 0x3B_746C {
      (byte, length) = (0x3C, 4)
    } else if word & 0xFF_FFFF == 0x3B_7467 {
      (byte, length) = (0x3E, 4)
    } else if word & 0xFFFF_FFFF == 0x3B_706D_61 {
      (byte, length) = (0x26, 5)
    } else if word & 0xFF_FFFF_FFFF == 0x3B_746F_7571 {
      (byte, length) = (0x22, 6)
    } else if word & 0xFF_FFFF_FFFF == 0x3B_736F_7061 {
      (byte, length) = (0x27, 6)
    } else {
      return nil
    }
  }

  /// The one whose `&` stands at an offset.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at start: Int) {
    self.init(after: ByteScan.word(bytes, at: start &+ 1) ?? ByteScan.lastWord(bytes, at: start &+ 1))
  }
}
