import News

/// What a picture's caption says, and who is credited, from the lines under it.
struct CaptionText {
  private(set) var caption: String?
  private(set) var credit: String?

  init(_ lines: [Bytes]) {
    var captions: [String] = []
    var isAnnounced = false
    for (position, line) in lines.enumerated() where !CaptionText.isAddress(line) {
      if isAnnounced {
        credit = credit ?? line.string
        isAnnounced = false
      } else if line.last == 0x3A, CreditLabels.contain(folded(line)[...]) {
        isAnnounced = true
      } else if let split = CreditSplit(caption: line) {
        if !split.caption.isEmpty { captions.append(split.caption) }
        credit = credit ?? split.credit
      } else if position > 0, credit == nil, !captions.isEmpty, isName(line) {
        credit = line.string
      } else if captions.last != line.string {
        captions.append(line.string)
      }
    }
    captions = captions.filter { !$0.isEmpty }
    caption = captions.isEmpty ? nil : captions.joined(separator: " ")
  }

  /// An e-mail address: it is neither.
  private static func isAddress(_ line: Bytes) -> Bool {
    line.contains(0x40) && line.first != 0x40 && line.contains(0x2E) && !line.contains(0x20)
  }

  /// A short line under the caption that is no sentence names who made the picture.
  private func isName(_ line: Bytes) -> Bool { weight(of: line) <= 50 && !endsSentence(line) }
}
