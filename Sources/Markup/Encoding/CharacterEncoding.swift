/// A character encoding by its WHATWG name, and the name under which iconv knows its superset.
///
/// The Web's labels mean more than they say: `shift_jis` is Windows code page 932, `iso-8859-1` is
/// windows-1252 (Encoding Standard, §4.2 and §9 to §13). iconv's tables are stricter, hence its own name here.
public struct CharacterEncoding: Hashable, Sendable {
  /// The canonical name of the Encoding Standard, in lower case (`utf-8`, `shift_jis`, `windows-1251`).
  public let name: String
  /// What glibc's iconv calls the superset that browsers decode.
  let iconvName: String

  init(_ name: String, iconv: String) {
    self.name = name
    self.iconvName = iconv
  }

  /// The encoding that a label of an HTTP header, XML declaration or meta element stands for.
  public init?(label: String) {
    self.init(label: Array(label.utf8)[...])
  }

  init?(label: ArraySlice<UInt8>) {
    guard let encoding = EncodingLabels.encoding(for: label) else { return nil }
    self = encoding
  }

  /// By the canonical name alone.
  public static func == (one: Self, other: Self) -> Bool { one.name == other.name }

  /// By the canonical name alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension CharacterEncoding {
  /// UTF-8 (RFC 3629).
  public static let utf8 = CharacterEncoding("utf-8", iconv: "UTF-8")
  /// UTF-16, low byte first.
  public static let utf16LE = CharacterEncoding("utf-16le", iconv: "UTF-16LE")
  /// UTF-16, high byte first.
  public static let utf16BE = CharacterEncoding("utf-16be", iconv: "UTF-16BE")
  /// UTF-32, low byte first.
  public static let utf32LE = CharacterEncoding("utf-32le", iconv: "UTF-32LE")
  /// UTF-32, high byte first.
  public static let utf32BE = CharacterEncoding("utf-32be", iconv: "UTF-32BE")
  /// Windows code page 1251: Cyrillic.
  public static let windows1251 = CharacterEncoding("windows-1251", iconv: "CP1251")
  /// Windows code page 1252: Western European, and what `iso-8859-1` means on the Web.
  public static let windows1252 = CharacterEncoding("windows-1252", iconv: "CP1252")

  /// Whether plain ASCII bytes may mean something else than ASCII (ISO-2022-JP's escapes).
  var hidesBehindASCII: Bool { name == "iso-2022-jp" }

  /// UTF-16 and UTF-32.
  var isWide: Bool { self == .utf16LE || self == .utf16BE || self == .utf32LE || self == .utf32BE }
}
