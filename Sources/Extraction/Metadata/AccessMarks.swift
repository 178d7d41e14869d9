import Markup
import News

/// What a page declares of who may read it (schema.org `isAccessibleForFree`, `article:content_tier`).
enum AccessMarks {
  static func access(_ evidence: Evidence) -> Access? {
    switch evidence.meta("article:content_tier", "content_tier")?.lowercased() {
    case "free": return .free
    case "metered": return .metered
    case "locked", "paid", "premium": return .paid
    default: break
    }
    for article in evidence.articles.prefix(3) {
      guard let isFree = truth(article["isAccessibleForFree"]) else { continue }
      return isFree ? .free : .paid
    }
    return nil
  }

  private static func truth(_ value: JSONValue?) -> Bool? {
    if let value = value?.bool { return value }
    switch value?.string?.lowercased() {
    case "true", "yes", "1": return true
    case "false", "no", "0": return false
    default: return nil
    }
  }
}
