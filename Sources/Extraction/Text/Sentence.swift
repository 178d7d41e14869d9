/// Whether a text ends as a sentence does, closing quotes and brackets aside.
func endsSentence(_ text: Bytes) -> Bool {
  var text = text
  while let length = closingLength(text) { text = text.dropLast(length) }
  return finalStopLength(text) > 0
}

/// The length in bytes of the sentence-ending mark at the end of a text; 0 where there is none.
func finalStopLength(_ text: Bytes) -> Int {
  guard let last = text.last else { return 0 }
  if last == 0x2E || last == 0x21 || last == 0x3F { return 1 }
  let tail = text.suffix(3)
  if tail.count == 3, threeByteStops.contains(where: { tail.elementsEqual($0) }) { return 3 }
  let pair = text.suffix(2)
  return pair.count == 2 && twoByteStops.contains(where: { pair.elementsEqual($0) }) ? 2 : 0
}

/// Of East Asia, Devanagari, Ethiopic, Burmese and Khmer, and the ellipsis; ： is none.
private let threeByteStops = ["…", "。", "！", "？", "।", "॥", "።", "၊", "။", "។"].map { Array($0.utf8) }

/// Of Arabic, Urdu and Armenian, and the stroke that stands for the danda.
private let twoByteStops = ["؟", "۔", "։", " |"].map { Array($0.utf8) }

/// The length of a closing quotation mark or bracket at the end of a text: " ' ) ] » “ ” ’ 」 』 ）
private func closingLength(_ text: Bytes) -> Int? {
  guard let last = text.last else { return nil }
  if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D || last == 0x20 { return 1 }
  if text.suffix(2).elementsEqual([0xC2, 0xBB]) { return 2 }
  let tail = text.suffix(3)
  guard tail.count == 3, let first = tail.first else { return nil }
  switch (first, tail[tail.startIndex + 1], last) {
  case (0xE2, 0x80, 0x98...0x9F), (0xE3, 0x80, 0x8B...0x8F), (0xEF, 0xBC, 0x89): return 3
  default: return nil
  }
}
