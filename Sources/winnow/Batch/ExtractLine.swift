import Markup
import News

/// An extracted article as one line: the record's fields that need no feed.
func extractLine(_ article: Article, id: JSONValue?, url: String) -> [UInt8] {
  let text = article.text
  var json = JSONLineWriter()
  json.object { json in
    json.field("id", id: id)
    json.field("url", url)
    article.writeMetadata(to: &json, host: WebURL(url)?.host)
    json.field("words", wordCount(of: text))
    if !text.isEmpty { json.field("text_hash", "sha256:" + SHA256.hex(of: text.utf8)) }
    json.field("warnings", article.warnings.map(\.rawValue))
    json.field("extractor", ArticleLine.extractor)
    json.field("text", text)
  }
  return json.bytes + [UInt8(ascii: "\n")]
}
