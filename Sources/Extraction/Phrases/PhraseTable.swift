/// The entries of a table of phrases, between line ends and middle dots, in lower case. There are a few thousand, and they are
/// read at every start: slices of one text.
func phraseEntries(_ table: String) -> [Bytes] {
  let bytes = folded(Array(table.utf8)[...])
  var entries: [Bytes] = []
  var start = 0
  for index in bytes.indices {
    let isDot = bytes[index] == 0xB7 && index > start && bytes[index - 1] == 0xC2
    guard isDot || bytes[index] == 0x0A else { continue }
    entries.append(bytes[start..<(isDot ? index - 1 : index)])
    start = index + 1
  }
  return entries + [bytes[start...]]
}
