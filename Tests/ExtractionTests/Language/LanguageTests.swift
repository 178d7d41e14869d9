import Markup
import News
import Testing

@testable import Extraction

struct LanguageTests {
  @Test(arguments: [("ru_RU", "ru-RU"), ("EN-gb", "en-GB"), ("zh-hans-cn", "zh-Hans-CN"), ("de, en", "de")])
  func `a language becomes a BCP 47 tag`(declared: String, expected: String) {
    #expect(LanguageTag.normalised(declared) == expected)
  }

  @Test func `what is no language is none`() {
    #expect(LanguageTag.normalised("english") == nil)
    #expect(LanguageTag.normalised("") == nil)
  }

  @Test(arguments: ["utf-8", "UTF-8", "x", "русский", ""])
  func `what is no language tag is none`(declared: String) {
    #expect(LanguageTag.normalised(declared) == nil)
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
        "en"
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

  private static let texts = [
    (
      "de",
      """
      Der Rat der Stadt traf sich am Montagabend, um über den neuen Fahrplan der Fähren zu beraten. Zwei Stunden lang sprachen
      die Kapitäne und die Händler vom Markt, und am Ende wurde nichts beschlossen. Im Herbst soll es eine zweite Sitzung geben,
      bei der auch die Schulen auf der Insel gehört werden sollen.
      """
    ),
    (
      "es",
      """
      El ayuntamiento se reunió el lunes por la noche para hablar del nuevo horario de los transbordadores. Los capitanes y los
      comerciantes del mercado hablaron durante dos horas, y al final no se decidió nada. En otoño habrá otra sesión, en la que
      también serán escuchadas las escuelas de la isla.
      """
    ),
    (
      "pl",
      """
      Rada miasta zebrała się w poniedziałek wieczorem, żeby porozmawiać o nowym rozkładzie promów. Kapitanowie i kupcy z targu
      mówili przez dwie godziny, a na koniec niczego nie postanowiono. Jesienią odbędzie się druga sesja, na której wysłuchane
      zostaną także szkoły z wyspy.
      """
    ),
    (
      "uk",
      """
      Міська рада зібралася ввечері в понеділок, щоб поговорити про новий розклад поромів. Капітани та торговці з ринку говорили
      дві години, і зрештою нічого не вирішили. Восени відбудеться друге засідання, на якому вислухають також школи острова.
      """
    ),
  ]

  private func language(_ text: String, declared: String?) -> (tag: String, source: LanguageSource)? {
    LanguageTag.found(among: [declared], entry: nil, blocks: [Block(.paragraph, text)])
  }

  @Test(arguments: texts)
  func `letter sequences tell the language of a text that declares none`(tag: String, text: String) {
    let told = language(text, declared: nil)
    #expect(told?.tag == tag)
    #expect(told?.source == .text)
  }

  @Test(arguments: texts)
  func `a declared language whose words are missing is not believed`(tag: String, text: String) {
    #expect(language(text, declared: tag == "uk" ? "ru" : "en")?.tag == tag)
    #expect(language(text, declared: tag + "-XX")?.source == .html)
  }

  @Test func `what is said of a few words is what the page declares`() {
    #expect(language("Der Rat tagt.", declared: "en")?.tag == "en")
    #expect(language("Der Rat tagt.", declared: nil)?.tag != "en")
    #expect(language("", declared: nil) == nil)
    #expect(language("3 : 2 (1 : 1)", declared: nil) == nil)
  }

  @Test func `languages that only their speakers tell apart stay as declared`() {
    let text = """
      Gradsko vijeće sastalo se u ponedjeljak navečer kako bi raspravljalo o novom redu plovidbe trajekata. Kapetani i trgovci
      govorili su dva sata, a na kraju ništa nije odlučeno. Na jesen će biti druga sjednica na kojoj će se čuti i škole.
      """
    for tag in ["hr", "bs"] { #expect(language(text, declared: tag)?.tag == tag) }
  }

  @Test func `a sample is cut between characters`() {
    let sample = LanguageSample([
      Block(.paragraph, "a" + String(repeating: "я", count: 900)), Block(.paragraph, "б"),
    ])
    #expect(sample.bytes.count == 1_000)
    #expect(String(validating: sample.bytes, as: UTF8.self) != nil)
    #expect(LanguageSample([Block(.paragraph, "да"), Block(.paragraph, "нет")]).bytes.string == "да\nнет\n")
  }
}
