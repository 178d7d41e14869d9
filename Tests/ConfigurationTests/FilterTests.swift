import News
import Testing

@testable import Configuration

@Suite struct FilterTests {
  @Test func `rules of all feeds and of one`() throws {
    let configuration = try reading(
      """
      filters:
        exclude:
          - title: [horoscope*, crossword]
          - {url: /sport/, language: de}
        include: {language: no}
      feeds:
        - url: https://a.example/
          exclude: [{category: advertising}, {access: paid}]
      """)
    let filter = configuration.settings.filter
    #expect(filter.exclude.map(\.description).first == "winnow.yaml:3 title: horoscope*, crossword")
    #expect(filter.exclude.last?.conditions.map(\.field) == [.url, .language])
    #expect(filter.include.map(\.description) == ["winnow.yaml:5 language: no"])
    #expect(configuration.feeds[0].filter.exclude.map(\.conditions.count) == [1, 1])
  }

  @Test func `everything that is wrong is told with its line`() {
    let yaml = """
      filters:
        exclude:
          - titel: x
          - title: "*"
          - language: german
            access: sometimes
          - horoscope
          - title: /fo+/
          - title: foo.*bar
        only: []
      feeds:
        - url: https://a.example/
          include:
            - title: x
            - tags: y
      """
    #expect(
      complaints(about: yaml) == [
        "winnow.yaml:3: a filter has no field \"titel\"; the nearest known field is title",
        "winnow.yaml:4: title of a filter wants words to look for, not \"*\"",
        "winnow.yaml:5: language of a filter wants a language such as de or pt-BR, not \"german\"",
        "winnow.yaml:6: access of a filter wants one of free, metered, paid, partial, not \"sometimes\"",
        "winnow.yaml:7: a filter wants a field and a pattern such as title: horoscope*, not \"horoscope\"",
        "winnow.yaml:8: title of a filter wants words, and * for anything, for regular expressions are not read, not \"/fo+/\"",
        "winnow.yaml:9: title of a filter wants words, and * for anything, for regular expressions are not read, not \"foo.*bar\"",
        "winnow.yaml:10: filters has no key \"only\"; the nearest known key is filters.include",
        "winnow.yaml:15: a filter has no field \"tags\"; the nearest known field is category",
      ])
  }

  @Test func `a section without rules is no filter`() throws {
    #expect(try reading("filters:\n  include:\n").settings.filter.isEmpty)
    #expect(try reading("filters:\n").settings.filter.isEmpty)
  }
}
