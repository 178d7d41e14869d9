import ASCII
import News

/// Takes apart how RSS names people: `mail@site (Name)`, `Name <mail@site>`, `Name (mail@site)`, or just either.
enum PersonReader {
  static func person(_ text: String) -> Person? {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "@")) else {
      return PlainText.collapsed(bytes).map { Person(name: $0) }
    }
    for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (.lessThan, .greaterThan)] {
      if let person = split(bytes, open, close) { return person }
    }
    guard let whole = PlainText.collapsed(bytes) else { return nil }
    if isEmail(whole) { return Person(email: withoutScheme(whole)) }
    return word(whole)
  }

  private static func split(_ bytes: [UInt8], _ open: UInt8, _ close: UInt8) -> Person? {
    guard let start = bytes.firstIndex(of: open), let end = bytes[start...].lastIndex(of: close) else {
      return nil
    }
    let outer = PlainText.collapsed(Array(bytes[..<start] + bytes[(end + 1)...]))
    let inner = PlainText.collapsed(Array(bytes[(start + 1)..<end]))
    if let outer, isEmail(outer) { return Person(name: inner, email: withoutScheme(outer)) }
    guard let inner, isEmail(inner) else { return nil }
    return Person(name: outer.map(unquoted), email: withoutScheme(inner))
  }

  /// `mail@site Name`, or a name alone.
  private static func word(_ text: String) -> Person {
    let words = text.split(separator: " ")
    guard words.count > 1, let at = words.firstIndex(where: { isEmail(String($0)) }) else {
      return Person(name: text)
    }
    var rest = words
    let email = withoutScheme(String(rest.remove(at: at)))
    let name = rest.filter { $0 != "-" }.joined(separator: " ")
    return Person(name: unquoted(name), email: email)
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && !text.utf8.contains(0x20)
  }

  private static func withoutScheme(_ email: String) -> String {
    email.lowercased().hasPrefix("mailto:") ? String(email.dropFirst(7)) : email
  }

  private static func unquoted(_ name: String) -> String {
    guard name.utf8.count > 2, name.utf8.first == .quotationMark, name.utf8.last == .quotationMark
    else {
      return name
    }
    return String(name.dropFirst().dropLast())
  }
}
