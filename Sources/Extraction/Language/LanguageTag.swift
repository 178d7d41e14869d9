import Markup
import News

/// The language that a page declares, as BCP 47: `ru_RU` becomes `ru-RU`.
enum LanguageTag {
  /// The first language that is declared and that the text may be written in. Where it has neither the script nor the words of
  /// one, its letter sequences tell.
  static func found(
    in evidence: Evidence, entry: Entry?, blocks: [Block]
  ) -> (tag: String, source: LanguageSource)? {
    let claims = [
      evidence.language, LinkedData.string(evidence.article?["inLanguage"]),
      evidence.meta("content-language", "language", "dc.language", "og:locale"),
    ]
    return found(among: claims, entry: entry, blocks: blocks)
  }

  /// - Parameter claims: what the page declares, the most trusted first.
  static func found(
    among claims: [String?], entry: Entry?, blocks: [Block]
  ) -> (tag: String, source: LanguageSource)? {
    let declared =
      claims.compactMap { $0.flatMap(normalised) }.map { ($0, LanguageSource.html) }
      + [entry?.language].compactMap { $0.flatMap(normalised) }.map { ($0, LanguageSource.feed) }
    let system = WritingSystem.dominant(in: blocks)
    let fitting = declared.first { system?.writes($0.0) ?? true }
    let sample = LanguageSample(blocks)
    if let fitting, !sample.lacksWords(of: fitting.0) { return fitting }
    guard let identified = LanguageIdentification.language(of: sample.bytes) else { return fitting }
    if let fitting, group(of: fitting.0) == group(of: identified) { return fitting }
    return (identified, .text)
  }

  /// The language of a tag; one for those that only their speakers tell apart.
  private static func group(of tag: String) -> String {
    let language = String(tag.prefix { $0 != "-" })
    return switch language {
    case "nb", "nn": "no"
    case "hr", "bs", "sr", "me": "sh"
    case "ms": "id"
    case "fil": "tl"
    default: language
    }
  }

  static func normalised(_ text: String) -> String? {
    // As nearly all say it: «de», "en-GB".
    if isNormal(text.utf8) { return text }
    let first = text.utf8.prefix { $0 != 0x2C && $0 != 0x3B && $0 != 0x20 }
    let parts = first.split { $0 == 0x2D || $0 == 0x5F }
    guard let language = parts.first, (2...3).contains(language.count),
      language.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 })
    else { return nil }
    // Some pages name their character encoding here: «utf-8».
    guard !language.elementsEqual("utf".utf8, by: { $0 | 0x20 == $1 }) else { return nil }
    guard parts.allSatisfy({ $0.count <= 8 && $0.allSatisfy(isLetterOrDigit) }) else { return nil }
    let rest = parts.dropFirst().map { part in
      let text = String(Substring(part))
      return part.count == 2
        ? text.uppercased()
        : part.count == 4 ? text.prefix(1).uppercased() + text.dropFirst().lowercased() : text.lowercased()
    }
    return ([String(Substring(language)).lowercased()] + rest).joined(separator: "-")
  }

  private static func isNormal(_ text: String.UTF8View) -> Bool {
    guard text.count == 2 || text.count == 5, text.prefix(2).allSatisfy({ $0 &- 0x61 < 26 }) else {
      return false
    }
    return text.count == 2 || text.dropFirst(2).first == 0x2D && text.suffix(2).allSatisfy { $0 &- 0x41 < 26 }
  }
}
