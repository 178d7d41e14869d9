package import Markup
package import News

extension FilterFacts {
  /// What the published record of an article says.
  package init(record: JSONValue) {
    self.init()
    add(.title, [record["title"]?.string])
    add(.url, [record["url"]?.string, record["page_url"]?.string])
    add(.language, [record["lang"]?.string])
    add(.section, [record["section"]?.string])
    add(.category, (record["tags"]?.array ?? []).map(\.string))
    add(.author, (record["authors"]?.array ?? []).map { $0["name"]?.string })
    add(.access, [record["access"]?.string])
    if let rights = record["rights"] { add(.rights, leaves(of: rights, named: nil)) }
  }

  /// What the record of this line will say.
  ///
  /// Filters see the record as `winnow check --try` does, whatever fields it has; the text is none of them.
  init(line: ArticleLine) {
    var line = line
    line.article.blocks = []
    line.extras = []
    let bytes = line.unnumbered(maxBytes: .max, widestSeq: 0).numbered(0)
    self.init(record: (try? JSONValue.parse(bytes)) ?? .null)
  }
}

/// Every scalar of a value, alone and with the key that it stands under.
private func leaves(of value: JSONValue, named key: String?) -> [String] {
  switch value {
  case .null: []
  case .bool(let flag): named("\(flag)", key)
  case .number(let text), .string(let text): named(text, key)
  case .array(let elements): elements.flatMap { leaves(of: $0, named: key) }
  case .object(let members): members.flatMap { leaves(of: $0.value, named: $0.key) }
  }
}

private func named(_ text: String, _ key: String?) -> [String] {
  key.map { [text, "\($0)=\(text)"] } ?? [text]
}
