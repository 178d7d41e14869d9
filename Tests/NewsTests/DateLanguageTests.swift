import News
import Testing

/// What the names of sixty languages, other digits and other calendars mean.
struct DateLanguageTests {
  @Test(arguments: [
    "12. lokakuuta 2026", "Ma, 12 Lok 2026", "2026 m. spalio 12 d.", "12 spalis 2026", "12. listopada 2026.",
    "12. října 2026", "12 października 2026 r.", "12. oktoober 2026", "12. oktobris, 2026",
    "12 d’octubre de 2026",
    "12 out 2026", "12 ottobre 2026", "2026. október 12., hétfő", "12 Ekim 2026", "12 oktyabr 2026",
    "12 жовтня 2026 року", "12 кастрычніка 2026 г.", "12. октобар 2026.", "12 Οκτωβρίου 2026",
    "12 ოქტომბერი 2026",
    "12 հոկտեմբերի 2026", "12 أكتوبر 2026", "12 تشرين الأول 2026", "١٢ أكتوبر ٢٠٢٦", "12 اکتبر 2026",
    "12 اکتوبر، 2026",
    "12 באוקטובר 2026", "12 ב־אוקטובר 2026", "12 अक्टूबर 2026", "१२ अक्टूबर २०२६", "১২ অক্টোবর ২০২৬", "12 அக்டோபர் 2026",
    "12 అక్టోబర్ 2026", "12 ઓક્ટોબર 2026", "12 ਅਕਤੂਬਰ 2026", "12 ഒക്ടോബർ 2026", "12 ต.ค. 2569",
    "๑๒ ตุลาคม ๒๕๖๙", "12 ต.ค. 69", "12 Tháng Mười 2026", "12 thg 10, 2026", "ngày 12 tháng 10 năm 2026",
    "12 十月 2026", "二〇二六年十月十二日", "２０２６年１０月１２日", "令和8年10月12日", "民國115年10月12日", "12 10월 2026",
    "2026年10月12日 星期一", "2026年10月12日 5日前", "2026-10-12 星期日", "更新（2026-10-12）", "۲۰ مهر ۱۴۰۵", "۱۴۰۵/۰۷/۲۰",
    "Mon, 12 Oct 2569",
    "12\u{a0}octobre\u{202f}2026",
    "12\u{2010}10\u{2010}2026", "2-12 October 2026",
  ]) func `12 October 2026 is read in any language`(text: String) {
    #expect(DateReader.timestamp(text)?.description == "2026-10-12")
    #expect(DateReader.shownTimestamp(text)?.description == "2026-10-12")
  }

  @Test(arguments: [
    "05 Foo 2026", "Issue 7, 2026", "Issue 7/2026", "Vol 3 No 12 2026", "05-Foo-2026", "05. Foo 2026 10:00",
    "Mon, 05 Xyz 2026 11:34:37 +0000", "Winter 2026", "Q3 2026", "12 of 2026", "page 3 of 12, 2026",
    "05 фуу 2026",
    "05 φου 2026 10:00", "5 כלום 2026", "5 كلمة 2026", "5 คำคำ 2026", "12 マル 2026", "12 서울 2026", "5 ऋतऋत 2026",
    "12 Marble 2026", "12 Maybe 2026", "5 Octopus 2026", "11 Novel 2026", "ID 20260312", "#12/2026",
    "am 12. März 10 Uhr", "Budget 2026-27",
  ]) func `of numbers around a word that is no month no date is made`(text: String) {
    #expect(DateReader.timestamp(text, epochs: true) == nil)
    #expect(DateReader.shownTimestamp(text) == nil)
  }

  @Test func `listopad is October in Croatian, and November in Polish and Czech`() {
    #expect(DateReader.timestamp("12 listopad 2026") == nil)
    #expect(DateReader.timestamp("12 lis 2026") == nil)
    #expect(DateReader.timestamp("12 lis 2026", language: "pl-PL")?.description == "2026-11-12")
    #expect(DateReader.timestamp("12 lis 2026", language: "hr")?.description == "2026-10-12")
    #expect(DateReader.timestamp("12. listopadu 2026")?.description == "2026-11-12")
    #expect(DateReader.timestamp("12 listopada 2026")?.description == "2026-11-12")
    // 12 October 2026 is a Monday.
    #expect(DateReader.timestamp("Pon, 12 lis 2026")?.description == "2026-10-12")
  }

  @Test(
    arguments: [
      (nil, "2026-04-03"), ("en-US", "2026-04-03"), ("en", "2026-04-03"), ("en-GB", "2026-03-04"),
      ("es", "2026-03-04"),
    ] as [(String?, String)])
  func `the language tells which number is the month`(language: String?, expected: String) {
    #expect(DateReader.timestamp("04/03/2026", language: language)?.description == expected)
  }

  @Test func `the weekday tells which number is the month`() {
    #expect(DateReader.timestamp("Mon 02/03/2026")?.description == "2026-03-02")
    #expect(DateReader.timestamp("Tue 02/03/2026", language: "fr")?.description == "2026-02-03")
  }

  @Test func `a date of the Islamic calendar is not read, and the one beside it is`() {
    #expect(DateReader.timestamp("23 رمضان 1447 هـ") == nil)
    #expect(DateReader.timestamp("1447/09/23 هـ") == nil)
    #expect(DateReader.timestamp("23 رمضان 1447 هـ - 12 مارس 2026 م")?.description == "2026-03-12")
  }

  @Test(arguments: [
    ("12 أغسطس 2026، 10:15 م", "2026-08-12T22:15:00Z"),
    ("12 Αυγούστου 2026, 10:15 μ.μ.", "2026-08-12T22:15:00Z"),
    ("12 de agosto de 2026, 10:15 p. m.", "2026-08-12T22:15:00Z"),
    ("August 12, 2026 10 p.m.", "2026-08-12T22:00:00Z"),
    ("12 août 2026 à 9 h 30", "2026-08-12T09:30:00Z"), ("12 août 2026 10h", "2026-08-12T10:00:00Z"),
  ]) func `a clock is read as it is written`(text: String, expected: String) {
    #expect(DateReader.timestamp(text)?.description == expected)
  }
}
