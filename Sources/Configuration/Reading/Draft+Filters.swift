import News

/// The two lists of a filter, by their keys, over all feeds and under one.
let filterLists: [String: any WritableKeyPath<ArticleFilter, [FilterRule]> & Sendable] = [
  "include": \.include, "exclude": \.exclude,
]

/// Fields that the record calls otherwise, for whoever has it before his eyes.
private let namesInRecord: [String: FilterField] = ["tags": .category, "lang": .language, "authors": .author]

/// Rules of more than this many letters are no rules but a mistake in the file's quotes.
private let longestPattern = 500

extension Draft {
  /// Reads `filters:`, a mapping of `include` and `exclude`.
  mutating func readFilters(_ section: YAMLNode.Pair) {
    if section.value.isNull { return }
    guard case .map(let pairs, _) = section.value else {
      return fail("filters wants include: or exclude:, not \(section.value.shown)", at: section.position)
    }
    for pair in pairs {
      guard let list = filterLists[pair.key] else {
        let known = nearest(to: pair.key, among: filterLists.keys.sorted()) ?? ""
        fail(
          "filters has no key \(quoted(pair.key)); the nearest known key is filters.\(known)",
          at: pair.position)
        continue
      }
      settings.filter[keyPath: list] += readRules(pair)
    }
  }

  /// A list of rules; one alone needs no list.
  mutating func readRules(_ pair: YAMLNode.Pair) -> [FilterRule] {
    if pair.value.isNull { return [] }
    guard case .list(let items, _) = pair.value else { return [readRule(pair.value)].compactMap(\.self) }
    return items.compactMap { readRule($0) }
  }

  private mutating func readRule(_ rule: YAMLNode) -> FilterRule? {
    guard case .map(let pairs, let position) = rule, !pairs.isEmpty else {
      fail(
        "a filter wants a field and a pattern such as title: horoscope*, not \(rule.shown)", at: rule.position
      )
      return nil
    }
    let issuesBefore = issues.count
    let conditions = pairs.compactMap { pair -> FilterRule.Condition? in
      guard let field = FilterField(rawValue: pair.key) else {
        let fields = FilterField.allCases.map(\.rawValue)
        let known = namesInRecord[pair.key]?.rawValue ?? nearest(to: pair.key, among: fields) ?? ""
        fail(
          "a filter has no field \(quoted(pair.key)); the nearest known field is \(known)", at: pair.position)
        return nil
      }
      return FilterRule.Condition(field, readPatterns(pair.value, of: field))
    }
    return issues.count == issuesBefore ? FilterRule(conditions, origin: "\(position)") : nil
  }

  private mutating func readPatterns(_ value: YAMLNode, of field: FilterField) -> [FilterPattern] {
    if case .list(let items, _) = value, !items.isEmpty {
      return items.flatMap { item in readPatterns(item, of: field) }
    }
    do throws(ValueError) {
      guard case .scalar(let written) = value, !written.isNull else {
        throw .wants("a pattern", not: value.shown)
      }
      return [try pattern(trimmed(written.text), of: field)]
    } catch {
      fail("\(field.rawValue) of a filter \(error.message)", at: value.position)
      return []
    }
  }
}

private func pattern(_ text: String, of field: FilterField) throws(ValueError) -> FilterPattern {
  guard text.unicodeScalars.count <= longestPattern else { throw ValueError("is too long for a pattern") }
  if looksLikeExpression(text, of: field) {
    throw .wants("words, and * for anything, for regular expressions are not read", not: quoted(text))
  }
  switch field {
  case .language:
    guard let pattern = FilterPattern(language: text) else {
      throw .wants("a language such as de or pt-BR", not: quoted(text))
    }
    return pattern
  case .access:
    guard Access(rawValue: text) != nil, let pattern = FilterPattern(text) else {
      throw .wants("one of free, metered, paid, partial", not: quoted(text))
    }
    return pattern
  default:
    guard let pattern = FilterPattern(text) else { throw .wants("words to look for", not: quoted(text)) }
    return pattern
  }
}

/// `/…/` is how they are written elsewhere; a path of a URL has slashes of its own.
private func looksLikeExpression(_ text: String, of field: FilterField) -> Bool {
  if text.contains(".*") || text.contains("\\b") || text.contains("\\d") { return true }
  return field != .url && text.utf8.count > 2 && text.first == "/" && text.last == "/"
}
