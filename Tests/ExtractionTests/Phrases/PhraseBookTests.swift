import Testing

@testable import Extraction

struct PhraseBookTests {
  private func phrase(_ line: String) -> Phrase? { PhraseBook.standard.match(line.bytes)?.phrase }

  @Test(arguments: [
    ("Видео дня", Phrase.video), ("Вас также могут заинтересовать новости:", .related),
    ("ЧИТАЙТЕ ТАКОЖ: Новий міст", .related),
    ("▶ Lesen Sie auch", .related), ("À lire aussi : la rue", .related), ("İlgili Haberler", .related),
    ("関連記事", .related),
    ("相关新闻", .related), ("اقرأ أيضا: خبر", .related), ("Advertisement", .advertisement),
    ("PUBLICIDAD", .advertisement),
    ("Udostępnij", .share), ("© 2024 The Paper", .copyright), ("Leia também: outra notícia", .related),
    ("Leggi anche", .related),
  ])
  func `a line of the page's furniture is known`(line: String, expected: Phrase) {
    #expect(phrase(line) == expected)
  }

  @Test(arguments: [
    "По теме доклада выступили трое", "Das zum Thema gehörende Gesetz", "She asked him to share",
    "The advertisement was banned",
    "Video games are art", "Read morels", "",
  ])
  func `a sentence that holds the words is none`(line: String) {
    #expect(phrase(line) == nil)
  }

  @Test func `a match says how much of the line the phrase takes`() {
    let match = PhraseBook.standard.match("Read also: something quite long that follows the phrase".bytes)
    #expect(match?.isWholeLine == false)
    #expect(match?.length == 9)
  }

  /// Lines that begin as no phrase does are not looked up: none of the phrases may be among them.
  @Test(arguments: [
    advertisementPhrases, sharePhrases, relatedPhrases, subscribePhrases, commentPhrases, videoPhrases,
    typoPhrases, copyrightPhrases, appealPhrases, paywallPhrases, tagPhrases, consentPhrases,
    interfacePhrases,
    authorPhrases,
  ]) func `every phrase of the tables is found`(table: String) {
    for entry in phraseEntries(table).map({ trimmed($0).string }) where !entry.isEmpty {
      let isStart = entry.hasSuffix("…")
      let line = isStart ? entry.dropLast() + " — 42" : entry.hasSuffix(":") ? entry + " 42" : entry
      #expect(PhraseBook.standard.match("• \(line)".bytes) != nil, "\(entry)")
    }
  }
}
