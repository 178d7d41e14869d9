/// Lines that sites put between the paragraphs, by what they are for.
enum Phrase: UInt8, CaseIterable {
  case advertisement, share, related, subscribe, comments, video, typo, copyright, appeal, paywall, tags,
    consent
  case interface, author
}

/// Finds known phrases in lines. A phrase stands for a whole line, begins it, or labels it (with a colon after it);
/// it is never looked for in the middle of a text.
///
/// In the tables, `phrase` is a whole line, `phrase…` begins one, `phrase:` labels one; `phrase~` begins one, but also many a
/// sentence, and says nothing without a link or a word for a letter, a channel, a network. A middle dot parts them.
struct PhraseBook: Sendable {
  /// A phrase that was found, and how much of the line it is.
  struct Match {
    let phrase: Phrase
    let isWholeLine: Bool
    /// Sentences begin so as well.
    let isWeak: Bool
    /// A colon follows it.
    let isLabel: Bool
    private let letters: UInt16

    init(phrase: Phrase, isWholeLine: Bool, isWeak: Bool = false, isLabel: Bool = false, length: Int) {
      self.phrase = phrase
      self.isWholeLine = isWholeLine
      self.isWeak = isWeak
      self.isLabel = isLabel
      letters = UInt16(clamping: length)
    }

    /// How much of the line it is, in letters (`weight(of:)`).
    var length: Int { Int(letters) }
  }

  private enum Reach { case start, weakStart, label }

  /// A phrase that begins a line, and how sure a sign of itself it is.
  private struct Beginning {
    let phrase: Phrase
    let reach: Reach
  }

  private let lines: HashTable<Phrase>
  private let starts: HashTable<Beginning>
  /// Bytes of the longest phrase.
  private let longest: Int

  static let standard = PhraseBook([
    (.advertisement, advertisementPhrases), (.share, sharePhrases), (.related, relatedPhrases),
    (.subscribe, subscribePhrases), (.comments, commentPhrases), (.video, videoPhrases), (.typo, typoPhrases),
    (.copyright, copyrightPhrases), (.appeal, appealPhrases), (.paywall, paywallPhrases), (.tags, tagPhrases),
    (.consent, consentPhrases), (.interface, interfacePhrases), (.author, authorPhrases),
  ])

  private var beginnings = PhraseBeginnings()

  init(_ tables: [(Phrase, String)]) {
    var lines: [(UInt64, Phrase)] = []
    var starts: [(UInt64, Beginning)] = []
    var longest = 0
    for (phrase, table) in tables {
      for entry in phraseEntries(table) {
        let line = trimmed(entry)
        longest = max(longest, line.count)
        let isStart = line.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
        let isWeak = line.last == 0x7E
        let isLabel = line.last == 0x3A
        let stem = PhraseBook.withoutEdges(
          isStart ? line.dropLast(3) : isLabel || isWeak ? line.dropLast() : line)
        beginnings.insert(stem, mayGoOn: isStart || isLabel || isWeak)
        let hash = Fingerprint.of(stem)
        if isStart { starts.append((hash, Beginning(phrase: phrase, reach: .start))) }
        if isWeak { starts.append((hash, Beginning(phrase: phrase, reach: .weakStart))) }
        if isLabel { starts.append((hash, Beginning(phrase: phrase, reach: .label))) }
        if !isStart && !isWeak { lines.append((hash, phrase)) }
      }
    }
    self.lines = HashTable(lines)
    self.starts = HashTable(starts)
    self.longest = longest
  }

  /// What a line says, where it is one of the known phrases. Lines of more than 400 bytes are not looked at.
  func match(_ line: Bytes) -> Match? {
    guard line.count <= 400, mayBegin(line) else { return nil }
    // Signs at the beginning aside, what is longer than the longest phrase is none as a whole.
    let isLong = line.count > longest + 60
    let stem = PhraseBook.stem(isLong ? line.prefix(longest + 60) : line)
    guard !stem.isEmpty else { return nil }
    guard !isLong, stem.count <= longest + 8 else { return isQuoted(line) ? nil : beginning(of: stem) }
    if let phrase = lines[Fingerprint.of(stem)] {
      return Match(phrase: phrase, isWholeLine: true, length: weight(of: stem))
    }
    return counted(stem) ?? (isQuoted(line) ? nil : beginning(of: stem))
  }

  /// Whether a line may be or begin with a phrase, by the first letters of its stem where they are easily had.
  private func mayBegin(_ line: Bytes) -> Bool {
    if let first = line.first, line.count >= 24, isLetter(first),
      line[line.startIndex + 7..<line.startIndex + 24].contains(where: isLetter)
    {
      return beginnings.mayBegin(line.span)
    }
    return beginnings.mayBegin(PhraseBook.stem(line.prefix(24)))
  }

  /// Whether a byte is never at the edge of a stem.
  private func isLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 ? isLetterOrDigit(byte) : byte &- 0xC3 < 0x17 || byte &- 0xE4 < 0xB
  }

  /// Whether somebody is quoted: "We need your help", says the mayor, and asks for nothing.
  private func isQuoted(_ line: Bytes) -> Bool {
    switch line.first {
    case 0x22, 0x27: true
    case 0xC2: line.dropFirst().first == 0xAB
    case 0xE2: line.starts(with: [0xE2, 0x80]) && line.dropFirst(2).first.map { 0x98...0x9F ~= $0 } ?? false
    case 0xE3: line.starts(with: [0xE3, 0x80, 0x8C])
    default: false
    }
  }

  /// «3 comentarios», "Comments (4)": how many there are stands before the word or behind it.
  private func counted(_ stem: Bytes) -> Match? {
    let isCount = { (byte: UInt8) in
      byte &- 0x30 < 10 || byte == 0x20 || byte == 0x2E || byte == 0x2C || byte == 0x28
    }
    let word = trimmed(stem, dropping: isCount)
    guard word.count < stem.count, lines[Fingerprint.of(word)] == .comments else { return nil }
    return Match(phrase: .comments, isWholeLine: true, length: weight(of: stem))
  }

  /// The longest phrase that the line begins with: the running fingerprint is looked up wherever a word may end.
  private func beginning(of stem: Bytes) -> Match? {
    var hash = Fingerprint()
    var found: Match?
    for index in stem.indices.prefix(longest) {
      hash.add(stem[index])
      let next = index + 1 < stem.endIndex ? stem[index + 1] : 0x20
      guard isBoundary(next), let entry = starts[hash.value] else { continue }
      guard entry.reach != .label || isColon(stem[(index + 1)...]) else { continue }
      found = Match(
        phrase: entry.phrase, isWholeLine: false, isWeak: entry.reach == .weakStart,
        isLabel: isColon(stem[(index + 1)...]), length: weight(of: stem[...index]))
    }
    return found
  }

  private func isBoundary(_ next: UInt8) -> Bool {
    next < 0x80 ? !isLetterOrDigit(next) : next >= 0xE2
  }

  private func isColon(_ rest: Bytes) -> Bool {
    let rest = trimmed(rest)
    return rest.first == 0x3A || rest.first == 0x7C || rest.prefix(3).elementsEqual([0xEF, 0xBC, 0x9A])
  }

  /// A line without case and without the signs at its edges: bullets, arrows, colons, brackets.
  private static func stem(_ line: Bytes) -> Bytes { withoutEdges(folded(line)[...]) }

  private static func withoutEdges(_ text: Bytes) -> Bytes {
    let bytes = text.span
    var (start, end) = (0, bytes.count)
    while start < end, let length = leadingEdge(bytes, at: start) { start = min(start + length, end) }
    while end > start, let length = trailingEdge(bytes, from: start, to: end) { end -= length }
    return text[text.startIndex + start..<text.startIndex + end]
  }

  private static func leadingEdge(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch first {
    case ..<0x80: return isLetterOrDigit(first) ? nil : 1
    case 0xE2: return 3
    case 0xE3: return second == 0x80 ? 3 : nil
    case 0xF0: return 4
    case 0xC2: return second == 0xA9 ? nil : 2
    default: return nil
    }
  }

  private static func trailingEdge(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let last = bytes[end - 1]
    if last < 0x80 { return isLetterOrDigit(last) ? nil : 1 }
    guard end - start >= 3 else { return nil }
    let first = bytes[end - 3]
    if first == 0xE2 || first == 0xEF || (first == 0xE3 && bytes[end - 2] == 0x80) { return 3 }
    return bytes[end - 2] == 0xC2 && last == 0xBB ? 2 : nil
  }
}
