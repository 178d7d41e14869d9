import Markup
import News

/// An extracted article as one line: the record's fields that need no ledger.
///
/// - Parameter textFrom: where the text comes from, if there was an entry from which it could have come.
func extractLine(
  _ article: Article, id: JSONValue?, url: String, textFrom: TextSource? = nil
) -> [UInt8] {
  let text = article.text
  var json = JSONLineWriter()
  json.object { json in
    json.field("id", id: id)
    json.field("url", url)
    article.writeMetadata(to: &json, host: WebURL(url)?.host)
    json.field("words", wordCount(of: text))
    if !text.isEmpty { json.field("text_hash", "sha256:" + SHA256.hex(of: text.utf8)) }
    json.field("text_from", textFrom?.rawValue)
    json.field("warnings", article.warnings.map(\.rawValue))
    json.field("extractor", ArticleLine.extractor)
    json.field("rights", article.rights)
    json.field("text", text)
  }
  return json.bytes + [UInt8(ascii: "\n")]
}
