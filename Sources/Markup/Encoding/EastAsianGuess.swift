/// Chinese, Japanese or Korean in two bytes a character, undeclared: told apart by which characters their texts are
/// made of. Kana are in every Japanese sentence, Korean is nearly all Hangul syllables, and the common characters of
/// Chinese stand together at the front of each code table.
enum EastAsianGuess {
  static func encoding(of bytes: [UInt8]) -> CharacterEncoding? {
    let sample = bytes.span.extracting(first: 65_536)
    return candidates.first { $0.fits(sample) }.flatMap { CharacterEncoding(label: $0.label) }
  }

  private static let candidates = [
    CandidateEncoding("shift_jis", trails: [0x40...0x7E, 0x80...0xFC], share: 20) { lead, trail in
      lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96
    },
    CandidateEncoding("euc-jp", trails: [0xA1...0xFE], share: 20) { lead, _ in lead == 0xA4 || lead == 0xA5 },
    CandidateEncoding("euc-kr", trails: [0xA1...0xFE], share: 85) { lead, _ in 0xB0...0xC8 ~= lead },
    CandidateEncoding("gb18030", trails: [0xA1...0xFE], share: 70) { lead, _ in 0xB0...0xD7 ~= lead },
    CandidateEncoding("big5", trails: [0x40...0x7E, 0xA1...0xFE], share: 60) { lead, _ in 0xA4...0xC6 ~= lead
    },
  ]

  private struct CandidateEncoding: Sendable {
    let label: String
    private let trails: [ClosedRange<UInt8>]
    /// Percent of the characters that must be typical.
    private let share: Int
    private let isTypical: @Sendable (UInt8, UInt8) -> Bool

    init(
      _ label: String, trails: [ClosedRange<UInt8>], share: Int,
      isTypical: @escaping @Sendable (UInt8, UInt8) -> Bool
    ) {
      self.label = label
      self.trails = trails
      self.share = share
      self.isTypical = isTypical
    }

    func fits(_ bytes: Span<UInt8>) -> Bool {
      var (pairs, typical, faults, index) = (0, 0, 0, 0)
      while index < bytes.count {
        let lead = bytes[index]
        index += 1
        guard lead >= 0x80 else { continue }
        // The half-width katakana of Shift_JIS are single bytes.
        if label == "shift_jis", 0xA0...0xDF ~= lead { continue }
        guard index < bytes.count, lead > 0x80, trails.contains(where: { $0 ~= bytes[index] }) else {
          faults += 1
          continue
        }
        pairs += 1
        if isTypical(lead, bytes[index]) { typical += 1 }
        index += 1
      }
      return pairs >= 6 && faults * 20 <= pairs && typical * 100 >= pairs * share
    }
  }
}
