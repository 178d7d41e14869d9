import News
import Testing

@Suite struct FilterPatternTests {
  private func finds(_ pattern: String, _ text: String) -> Bool {
    FilterPattern(pattern)?.matches(FoldedText(text)) ?? false
  }

  @Test(arguments: [
    ("art", "Modern Art in May"), ("modern art", "MODERN   ART"), ("foot*", "Football tonight"),
    ("*ball*", "the footballers"), ("foot*ball", "foot, and a ball"), ("o'brien", "Says O’Brien"),
    ("follow-up", "A follow‑up"), ("футбол*", "О футболе, футболисты"), ("елка", "Ёлка зажглась"),
    ("caf\u{65}\u{301}", "Caf\u{E9} opens"), ("straße", "HAUPT STRASSE"), ("οδος", "ΟΔΟΣ"),
    ("crossword", "Cross\u{AD}word of the day"), ("サッカー", "日本サッカー協会"), ("足球", "中国足球队"),
    ("축구", "축구를 본다"), ("/sport/", "https://a.example/sport/1"), ("example.org", "https://www.example.org/x"),
    ("/video/*-live", "https://a.example/video/2026/match-live"), ("c++", "Why C++ lives"),
    ("foo*bar", "foobar"), ("2024", "Review of 2024."), ("\"quoted\"", "“Quoted” word"),
  ])
  func `found`(pattern: String, text: String) {
    #expect(finds(pattern, text))
  }

  @Test(arguments: [
    ("art", "party"), ("art", "artist"), ("*art", "artist"), ("art*", "party"), ("modern art", "modern, art"),
    ("/sport/", "https://a.example/sports/1"), ("ball*foot", "football"), ("resume", "résumé"),
    ("футбол", "футбола"), ("a*a", "a"), ("", "x"), ("example.org", "https://notexample.org/"),
  ])
  func `not found`(pattern: String, text: String) {
    #expect(!finds(pattern, text))
  }

  /// Every short pattern against every short text, by a matcher that tries all ways.
  @Test func `the leftmost place of each piece is as good as any`() {
    func strings(of letters: [Character], upTo length: Int) -> [String] {
      guard length > 0 else { return [""] }
      let shorter = strings(of: letters, upTo: length - 1)
      return shorter
        + shorter.filter { $0.count == length - 1 }.flatMap { start in letters.map { start + String($0) } }
    }
    func isFolded(_ text: String) -> Bool {
      !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
    }
    let texts = strings(of: ["a", "b", " "], upTo: 5).filter(isFolded)
    for pattern in strings(of: ["a", "*", " "], upTo: 5).filter(isFolded) where pattern.contains("a") {
      for text in texts where finds(pattern, text) != isFound(Array(pattern), in: Array(text)) {
        Issue.record("\(pattern) in \(text)")
      }
    }
  }

  private func isFound(_ pattern: [Character], in text: [Character]) -> Bool {
    func isInside(_ place: Int) -> Bool {
      place > 0 && place < text.count && text[place - 1] != " " && text[place] != " "
    }
    func matches(_ pattern: ArraySlice<Character>, at place: Int) -> Bool {
      guard let first = pattern.first else { return !isInside(place) }
      if first == "*" {
        let rest = pattern.dropFirst()
        return rest.isEmpty || (place...text.count).contains { matches(rest, at: $0) }
      }
      return place < text.count && text[place] == first && matches(pattern.dropFirst(), at: place + 1)
    }
    return (0...text.count).contains { start in
      (pattern.first == "*" || !isInside(start)) && matches(pattern[...], at: start)
    }
  }

  @Test func `stars and blanks alone are no pattern`() {
    for text in ["", " ", "*", "* *", "\u{AD}"] { #expect(FilterPattern(text) == nil) }
  }

  @Test func `a language finds its regions and not the other way round`() throws {
    let portuguese = try #require(FilterPattern(language: "pt"))
    let brazilian = try #require(FilterPattern(language: "pt-BR"))
    #expect(portuguese.matches(FoldedText("pt-BR")) && portuguese.matches(FoldedText("PT")))
    #expect(brazilian.matches(FoldedText("pt-br")) && !brazilian.matches(FoldedText("pt")))
    #expect(!portuguese.matches(FoldedText("pta")))
    #expect(FilterPattern(language: "pt*") == nil && FilterPattern(language: "p") == nil)
  }

  /// A backtracking matcher would try every way to share the letters out among the stars.
  @Test func `a title that is written against the pattern costs no more than its length`() throws {
    let pattern = try #require(FilterPattern("a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"))
    let time = ContinuousClock().measure {
      #expect(!pattern.matches(FoldedText(String(repeating: "a", count: 1 << 20))))
    }
    #expect(time < .seconds(5))
  }
}

@Suite struct ArticleFilterTests {
  private func rule(_ field: FilterField, _ patterns: String...) -> FilterRule {
    FilterRule([.init(field, patterns.compactMap { FilterPattern($0) })], origin: "winnow.yaml:1")
  }

  private func facts(_ title: String, tags: [String] = []) -> FilterFacts {
    var facts = FilterFacts()
    facts.add(.title, [title])
    facts.add(.category, tags)
    return facts
  }

  @Test func `exclude wins over include, and an include that matches nothing drops`() {
    let filter = ArticleFilter(
      include: [rule(.category, "politics", "economy")], exclude: [rule(.title, "live")])
    #expect(
      filter.verdict(on: facts("Budget", tags: ["Economy"])) == .kept(by: filter.include[0]))
    #expect(filter.verdict(on: facts("Budget live", tags: ["Economy"])) == .excluded(by: filter.exclude[0]))
    #expect(filter.verdict(on: facts("Budget")) == .notIncluded)
  }

  @Test func `all fields of a rule must match`() {
    let both = FilterRule(
      rule(.title, "cup").conditions + rule(.category, "sport").conditions, origin: "winnow.yaml:1")
    #expect(both.matches(facts("World Cup", tags: ["Sport"])))
    #expect(!both.matches(facts("World Cup", tags: ["Kitchen"])))
  }

  @Test func `an article must pass every filter`() {
    let all = ArticleFilter(include: [rule(.title, "cup")])
    let own = ArticleFilter(include: [rule(.category, "sport")])
    #expect([all, own].verdict(on: facts("Cup", tags: ["Tea"])) == .notIncluded)
    #expect([all, own].verdict(on: facts("Cup", tags: ["Sport"])) == .kept(by: own.include[0]))
    #expect([ArticleFilter]().verdict(on: facts("x")) == .kept(by: nil))
  }

  @Test func `an entry is excluded only by rules that its page cannot change`() {
    var entry = Entry()
    entry.title = "Horoscope"
    let early = ArticleFilter(exclude: [rule(.title, "horoscope")])
    let late = ArticleFilter(exclude: [
      FilterRule(rule(.title, "horoscope").conditions + rule(.section, "fun").conditions, origin: "x")
    ])
    #expect(early.exclusion(ofEntry: FilterFacts(entry: entry)) != nil)
    #expect(late.exclusion(ofEntry: FilterFacts(entry: entry)) == nil)
  }
}
