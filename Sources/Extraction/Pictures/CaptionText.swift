import News

/// What a picture's caption says, and who is credited, from the lines under it.
struct CaptionText {
  private(set) var caption: String?
  private(set) var credit: String?

  init(_ lines: [Bytes]) {
    var captions: [String] = []
    for (position, line) in lines.enumerated() {
      if let split = CreditSplit(line) {
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

  /// A short line under the caption that is no sentence names who made the picture.
  private func isName(_ line: Bytes) -> Bool { weight(of: line) <= 50 && !endsSentence(line) }
}
