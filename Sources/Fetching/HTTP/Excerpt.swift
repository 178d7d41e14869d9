/// The first words of an error page: up to 500 characters of its text, blanks collapsed, on one line.
///
/// Tags are left out by the look of them, with what `script`, `style` and `head` hold: this is for people's eyes, and the
/// reader of HTML is another room's.
func excerpt(of page: [UInt8]) -> String? {
  var text: [UInt8] = []
  var rest = page.prefix(1 << 16)
  while let byte = rest.first, text.count < 4_000 {
    if byte == UInt8(ascii: "<") {
      skipTag(&rest)
      text.append(0x20)
    } else {
      text.append(byte)
      rest.removeFirst()
    }
  }
  let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace || $0.isNewline }
  let line = words.joined(separator: " ").unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
  return line.isEmpty ? nil : String(String(String.UnicodeScalarView(line)).prefix(500))
}

/// Passes over a tag, and over the content of an element that shows none.
private func skipTag(_ rest: inout ArraySlice<UInt8>) {
  let name = rest.dropFirst().prefix(6).prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }.map { $0 | 0x20 }
  let hidden = ["script", "style", "head"].contains { Array($0.utf8) == name }
  rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
  guard hidden else { return }
  let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + name
  while !rest.isEmpty,
    !rest.prefix(end.count).map({ $0 == 0x3C || $0 == 0x2F ? $0 : $0 | 0x20 }).elementsEqual(end)
  {
    rest.removeFirst()
  }
}
