internal import CCLD2

/// The language of a text by its letter sequences (CLD2). It costs as much as a third of a page's parse, so that it is asked
/// only in doubt, and for a thousand bytes.
enum LanguageIdentification {
  /// - Parameter sample: UTF-8, whole characters.
  /// - Returns: a BCP 47 tag; nil where nothing is sure.
  static func language(of sample: [UInt8]) -> String? {
    guard !sample.isEmpty, sample.count <= 10_000 else { return nil }
    let code = unsafe sample.withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.flatMap { start in
        unsafe cld2_language(start.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
      }.map { name in unsafe String(cString: name) }
    }
    return code.flatMap(tag)
  }

  /// CLD2 has old codes for some languages, and codes of its own for what is none.
  private static func tag(of code: String) -> String? {
    switch code {
    case "iw": "he"
    case "jw": "jv"
    case "mo": "ro"
    case "un", "xxx", "tlh", "zzp", "zzb", "zze", "zzh": nil
    default: LanguageTag.normalised(code)
    }
  }
}
