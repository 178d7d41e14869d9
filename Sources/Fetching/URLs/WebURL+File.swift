import ASCII
import News

extension WebURL {
  /// The path of a `file:` URL on this machine, percent-decoded; nil if it names another host or has a NUL in it.
  var filePath: String? {
    guard isFile, (host ?? "").isEmpty || host == "localhost" else { return nil }
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      guard byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(isHexDigit),
        let value = UInt8(Substring(digits), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}
