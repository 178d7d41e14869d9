import News
import Testing

@testable import Extraction

struct AuthorNamesTests {
  private func names(_ lines: [String]) -> [String?] {
    AuthorNames(publishers: PublisherNames(["The Paper", "MDR"])).people(in: lines).map(\.name)
  }

  @Test(arguments: [
    (["By Jane Doe and John Roe"], ["Jane Doe", "John Roe"]),
    (["Юлия Тарасова, корреспондент"], ["Юлия Тарасова"]),
    (["Автор: Леся Романишин"], ["Леся Романишин"]),
    (["jane@paper.example", "The Paper", "https://paper.example/jane"], []),
    (["Jane Doe (jd)", "Jane Doe"], ["Jane Doe"]),
    (["Von Max Kern, Eva Holz"], ["Max Kern", "Eva Holz"]),
    (["(责编：牛一、岳二)"], ["牛一", "岳二"]),
    (["文/岳二"], ["岳二"]),
  ])
  func `names are split and cleaned`(lines: [String], expected: [String]) {
    #expect(names(lines) == expected)
  }

  @Test(arguments: [
    ("By : Joe S.", "Joe S."), ("Text und Interview: Eva Holz", "Eva Holz"),
    ("Erstellt von Eva Holz", "Eva Holz"),
    ("| Autor: Eva Holz", "Eva Holz"), ("Материал подготовила Анна Лис", "Анна Лис"),
    ("~ Eva Holz", "Eva Holz"),
    ("Oleh: Budi Santoso", "Budi Santoso"), ("Szerző: Kis Anna", "Kis Anna"), ("מאת נועה לוי", "נועה לוי"),
  ])
  func `what leads to a name is no part of it`(line: String, name: String) {
    #expect(names([line]) == [name])
  }

  @Test(arguments: [
    ("VON EVA HOLZ am 21. April 2020", "EVA HOLZ"), ("Von Eva Holz Fr, 18. Oktober 2019", "Eva Holz"),
    ("Jane Doe | Publicado hace 3 horas", "Jane Doe"), ("Posted on May 21, 2020 by Jane Doe", "Jane Doe"),
    ("20:24, 9 октября 2011Автор: Анна Лис", "Анна Лис"), ("By Jane Doe Published Nov 8, 2023", "Jane Doe"),
  ])
  func `a date beside a name is no part of it`(line: String, name: String) {
    #expect(names([line]) == [name])
  }

  @Test(arguments: ["Veröffentlicht am", "Posted on", "Photo: Ann Lee", "Twitter Facebook", "Name *", "jdoe"])
  func `labels, credits and accounts are no authors`(line: String) { #expect(names([line]) == []) }

  @Test func `a short word between names parts them only where both have two words`() {
    #expect(names(["Ana Paz y José Luz"]) == ["Ana Paz", "José Luz"])
    #expect(names(["Ali Kaya ve Ayşe Er"]) == ["Ali Kaya", "Ayşe Er"])
    #expect(names(["José Ortega y Gasset"]) == ["José Ortega y Gasset"])
  }

  @Test func `a first name that leads to names elsewhere stays`() {
    #expect(names(["Oleh Lysenko"]) == ["Oleh Lysenko"])
  }

  @Test func `a word that leads to nothing is no byline`() {
    #expect(!Byline.begins("Di".bytes))
    #expect(Byline.begins("Di Anna Riva".bytes))
  }

  @Test func `an abbreviated name keeps its full stop`() {
    #expect(names(["Perry Lane Jr."]) == ["Perry Lane Jr."])
  }

  @Test func `handles and mail addresses leave the name`() {
    #expect(names(["Por Ana Paz @anapaz"]) == ["Ana Paz"])
    #expect(names(["Ana Paz ana@paper.example"]) == ["Ana Paz"])
  }

  @Test func `a publisher beside a person is left out, and with an agency it is one signature`() {
    #expect(names(["von Eva Holz, MDR THÜRINGEN"]) == ["Eva Holz"])
    #expect(names(["The Paper et AFP"]) == [])
  }
}
