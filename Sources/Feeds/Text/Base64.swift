import ASCII
import FoundationEssentials

/// Base64 (RFC 4648 §4) as feeds write it: blanks anywhere, padding or none, the alphabet of §5 as well.
enum Base64 {
  /// - Returns: the text; nil for anything that is not base64, or not UTF-8 within.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    var symbols = text.filter { $0 > 0x20 && $0 != .equalsSign }
    for index in symbols.indices {
      switch symbols[index] {
      case .hyphen: symbols[index] = UInt8(ascii: "+")
      case .underscore: symbols[index] = .slash
      default: break
      }
    }
    symbols += Array(repeating: .equalsSign, count: (4 - symbols.count % 4) % 4)
    guard let bytes = Data(base64Encoded: Data(symbols)).map({ [UInt8]($0) }) else { return nil }
    return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }
}
