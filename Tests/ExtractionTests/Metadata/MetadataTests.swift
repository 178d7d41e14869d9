import Markup
import News
import Testing

@testable import Extraction

struct MetadataTests {
  @Test(arguments: [("ru_RU", "ru-RU"), ("EN-gb", "en-GB"), ("zh-hans-cn", "zh-Hans-CN"), ("de, en", "de")])
  func `a language becomes a BCP 47 tag`(declared: String, expected: String) {
    #expect(LanguageTag.normalised(declared) == expected)
  }

  @Test func `what is no language is none`() {
    #expect(LanguageTag.normalised("english") == nil)
    #expect(LanguageTag.normalised("") == nil)
  }

  @Test func `a script tells the language of a page that declares none`() {
    #expect(LanguageGuess.language(of: [Block(.paragraph, "Ще один день у місті, який їхав повз")]) == "uk")
    #expect(LanguageGuess.language(of: [Block(.paragraph, "Это был ещё один день, и мы выехали")]) == "ru")
    #expect(LanguageGuess.language(of: [Block(.paragraph, "祭りが開かれた")]) == "ja")
    #expect(LanguageGuess.language(of: [Block(.paragraph, "An English sentence")]) == nil)
  }

  @Test(arguments: ["utf-8", "UTF-8", "x", "русский", ""])
  func `what is no language tag is none`(declared: String) {
    #expect(LanguageTag.normalised(declared) == nil)
  }

  @Test(arguments: [
    ("Since 2011 there is a plan", nil), ("The plan for 2028", nil), ("Top 10 of 2011", nil),
    ("13 October 2023", "2023-10-13"), ("1 января 2024", "2024-01-01"), ("20231013", "2023-10-13"),
  ])
  func `a year in a sentence is no date`(text: String, date: String?) {
    #expect(DateReading.shownTimestamp(text)?.description == date)
  }

  /// Templates declare "en" whatever is written into them.
  @Test(
    arguments: [
      (
        "en",
        "Совет собрался вечером в понедельник, чтобы обсудить новое расписание паромов, и ничего не решил.",
        "ru"
      ),
      (
        "en-US",
        "Рада зібралася ввечері в понеділок, щоб обговорити новий розклад поромів, і нічого не вирішила їм.",
        "uk"
      ),
      (
        "ru",
        "The council met on Monday evening to discuss the new timetable for the ferries, and decided nothing.",
        nil
      ),
      (
        "de",
        "Der Rat traf sich am Montagabend, um über den neuen Fahrplan der Fähren zu beraten, und beschloss nichts.",
        "de"
      ),
      (
        "sr-Latn",
        "Savet se sastao u ponedeljak uveče da raspravlja o novom redu vožnje trajekata i ništa nije odlučio.",
        "sr-Latn"
      ),
      ("en", "পরিষদ সোমবার সন্ধ্যায় ফেরির নতুন সময়সূচি নিয়ে আলোচনা করতে বসেছিল এবং কিছুই সিদ্ধান্ত নেয়নি।", "bn"),
    ] as [(String, String, String?)])
  func `a declared language that the text cannot be in is not believed`(
    declared: String, text: String, expected: String?
  ) {
    var evidence = Evidence(HTMLReader.readFragment(""))
    evidence.language = declared
    #expect(LanguageTag.found(in: evidence, entry: nil, blocks: [Block(.paragraph, text)])?.tag == expected)
  }
}
