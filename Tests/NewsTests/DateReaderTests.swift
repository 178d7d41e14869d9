import News
import Testing

struct DateReaderTests {
  @Test(arguments: [
    ("Thu, 02 Jan 2020 03:04:05 GMT", "2020-01-02T03:04:05Z"),
    ("Thu, 2 Jan 20 03:04 -0130", "2020-01-02T04:34:00Z"),
    ("02-Jan-99 03:04:05 EST", "1999-01-02T08:04:05Z"),
    ("Thu, Jan 2 2020 03:04:05 PM CEST", "2020-01-02T13:04:05Z"),
    ("Thu, 2nd Jan 2020 12:04:05 a.m. +05:30", "2020-01-01T18:34:05Z"),
    ("Thu Jan 02 2020 03:04:05 GMT+0100 (Central European Standard Time)", "2020-01-02T02:04:05Z"),
    ("Thu, 02 Jan 2020 03:04:05 Z", "2020-01-02T03:04:05Z"),
  ]) func `RFC 822 is read with its sins`(text: String, expected: String) {
    #expect(DateReader.timestamp(text)?.description == expected)
  }

  @Test(arguments: [
    ("2020-01-02T03:04:05Z", "2020-01-02T03:04:05Z"),
    ("2020-01-02T03:04:05.678+05:30", "2020-01-01T21:34:05.678Z"),
    ("20200102T030405Z", "2020-01-02T03:04:05Z"),
    ("2020-01-02t24:00:00z", "2020-01-03T00:00:00Z"),
    ("2020-W01-4", "2020-01-02"),
    ("2020W014T0304", "2020-01-02T03:04:00Z"),
    ("2020-002", "2020-01-02"),
    ("2020-01", "2020-01-01"),
    ("2020-01-02 03:04", "2020-01-02T03:04:00Z"),
  ]) func `ISO 8601 is read in all of its forms`(text: String, expected: String) {
    #expect(DateReader.timestamp(text)?.description == expected)
  }

  @Test(arguments: [
    "чт, 02 января 2020 03:04:05 GMT", "Чт, 02 ЯНВ 2020 03:04:05 +0000", "четвер, 2 січня 2020 03:04:05 GMT",
    "Do, 2. Januar 2020 03:04:05 GMT", "jeudi 2 janvier 2020 à 03h04:05 GMT",
    "jueves, 2 de enero de 2020 03:04:05",
    "gio, 02 gennaio 2020 03:04:05 GMT", "qui, 02 jan 2020 03:04:05 GMT",
    "czw, 02 stycznia 2020 03:04:05 GMT",
    "čt, 2. ledna 2020 03:04:05 GMT", "2020. január 2. 03:04:05", "Πεμ, 02 Ιανουαρίου 2020 03:04:05 GMT",
    "Per, 02 Oca 2020 03:04:05 GMT", "2020年1月2日 03:04:05", "2020年01月02日 上午3:04:05",
    "to 2 jan 2020 03:04:05 GMT",
    "do, 2 januari 2020 03:04:05 GMT", "2. siječnja 2020. 03:04:05", "2 tammikuuta 2020 03:04:05 GMT",
    "2020년 1월 2일 (목) 오후 12:04:05",
  ]) func `months and weekdays of many languages are known`(text: String) {
    #expect(DateReader.timestamp(text)?.description == "2020-01-02T03:04:05Z")
  }

  @Test func `mar is a Tuesday where another month stands beside it`() {
    #expect(DateReader.timestamp("mar, 07 janv. 2020 00:00:00 GMT")?.description == "2020-01-07T00:00:00Z")
    #expect(DateReader.timestamp("mar. 3 mar. 2020")?.description == "2020-03-03")
  }

  /// Jane, Julia and Decatur were read as the month, and the date's own month passed over.
  @Test(arguments: [
    ("Jane Doe 4 March 2026", "2026-03-04"), ("Mayor Tom Brown, 4 March 2026", "2026-03-04"),
    ("Decatur, 4 March 2026", "2026-03-04"), ("Marseille, 4 May 2026", "2026-05-04"),
    ("Mayville, June 12, 2026", "2026-06-12"), ("Julia Lis, 4 marca 2026", "2026-03-04"),
    ("Jane 2026-03-04", "2026-03-04"), ("Doe, Jane. 03/04/2026", "2026-03-04"),
    ("March 4, 2026, May Johnson", "2026-03-04"), ("4 March 2026, Jane Doe", "2026-03-04"),
  ]) func `a name that begins like a month is none where a month follows`(text: String, expected: String) {
    #expect(DateReader.timestamp(text)?.description == expected)
  }

  @Test func `a city gives the zone of the season`() {
    #expect(DateReader.timestamp("2 Jul 2020 12:00 Europe/Brussels")?.description == "2020-07-02T10:00:00Z")
    #expect(DateReader.timestamp("2 Jan 2020 12:00 America/New_York")?.description == "2020-01-02T17:00:00Z")
    #expect(DateReader.timestamp("2 Jul 2020 12:00 ET")?.description == "2020-07-02T16:00:00Z")
  }

  @Test(arguments: [
    "", " ", "tomorrow", "2020-02-30", "2020-13-01T00:00:00Z", "2020-01-02T25:00:00Z", "0000-01-01",
    "12345-01-01",
    "Thu, 02 Jan 2020 03:04:05 +99:99", "Thu, 02 Jan 2020 03:04:05 +00:zz", "99999999999999999999999", "(",
    "+", "-",
    "年月日", "T12", "W", "2020-999999999999999999-01T00:00:00 ET",
  ]) func `what is no date is absent, and never a crash`(text: String) {
    #expect(DateReader.timestamp(text) == nil)
  }

  @Test(arguments: [
    "0312", "-0312", "--03-12", "--0312", "---12", "03-12", "3.12", "1530", "2026-366", "2026-000", "2026-13",
    "2025-W53-1", "2026-W54-1", "2026-W00-1", "2026-W11-8", "2025-02-29", "31 Feb 2026", "2026-04-31",
    "32 March 2026",
    "-2026-03-12", "30 Nov -0001 00:00:00 +0000", "0000-00-00 00:00:00", "2026-03-12T24:01:00Z",
    "-62135596800",
  ]) func `a short form of ISO 8601 without a year is no date, nor is a day that no calendar has`(
    text: String
  ) {
    #expect(DateReader.timestamp(text, epochs: true) == nil)
  }

  @Test func `a week counts where its year has it`() {
    #expect(DateReader.timestamp("2026-W53-5")?.description == "2027-01-01")
    #expect(DateReader.timestamp("2020-W53-7")?.description == "2021-01-03")
    #expect(DateReader.timestamp("2026-W11")?.description == "2026-03-09")
  }

  @Test func `the year that a hundred bytes cut is none`() {
    let text = "4 March " + String(repeating: " ", count: 90) + "2026"
    #expect(DateReader.timestamp(text) == nil)
  }

  @Test func `a bare number is an epoch only where one asks for that`() {
    #expect(DateReader.timestamp("1577934245") == nil)
    #expect(DateReader.timestamp("1577934245", epochs: true)?.description == "2020-01-02T03:04:05Z")
    #expect(DateReader.timestamp("1577934245.5", epochs: true)?.description == "2020-01-02T03:04:05.500Z")
    #expect(DateReader.timestamp("1577934245678", epochs: true)?.description == "2020-01-02T03:04:05.678Z")
  }

  @Test func `only a date without a clock is a bare date`() {
    #expect(DateReader.timestamp("2 Jan 2020")?.hasTimeOfDay == false)
    #expect(DateReader.timestamp("2 Jan 2020 00:00")?.hasTimeOfDay == true)
  }

  @Test func `every beginning and every single-byte change of a date is survived`() {
    let date = Array("Thu, 02 Jan 2020 03:04:05.123 GMT+0100 (年)".utf8)
    for end in date.indices {
      _ = DateReader.timestamp(Array(date[..<end]).span)
      for byte in UInt8.min...UInt8.max {
        var changed = date
        changed[end] = byte
        _ = DateReader.timestamp(changed.span)
      }
    }
    #expect(DateReader.timestamp(date.span)?.description == "2020-01-02T02:04:05.123Z")
  }

  @Test(arguments: [
    ("Publicado: Miércoles, 4 de Mayo de 2022 a las 07:46hrs.", "2022-05-04T07:46:00Z"),
    ("Lesezeit 3 Minuten, 4. Mai 2024", "2024-05-04"), ("By Jane Doe, May 4th, 2024", "2024-05-04"),
    ("Platz 3, 04.05.2024 10:15", "2024-05-04T10:15:00Z"), ("4 травня 2024 року", "2024-05-04"),
    ("ngày 4 tháng 5 năm 2024", "2024-05-04"), ("2024年5月4日 09:30 来源：新华社", "2024-05-04T09:30:00Z"),
    ("2024. gada 4. maijs", "2024-05-04"), ("12 मार्च 2026", "2026-03-12"), ("१२ मार्च २०२६", "2026-03-12"),
    ("২৯ আগস্ট ২০২০", "2020-08-29"), ("٤ مارس ٢٠٢٦", "2026-03-04"), ("2 نيسان 2026", "2026-04-02"),
    ("12 მარტი 2026", "2026-03-12"), ("Updated 2024-05-04T10:15:00+02:00", "2024-05-04T08:15:00Z"),
  ])
  func `a date is found in a line that says other things as well`(text: String, expected: String) {
    #expect(DateReader.shownTimestamp(text)?.description == expected)
  }

  @Test(arguments: [
    "Janet Smith, 12, won the 2024 prize", "Djokovic 6-4 2026",
    "Il y a 20 ans, 10 des macronistes sont déjà 20",
    "On vous aurait bien fait un top 10 des macronistes, mais ils sont déjà 20.",
  ])
  func `numbers of a sentence are no date`(text: String) {
    #expect(DateReader.shownTimestamp(text) == nil)
  }

  @Test(arguments: ["12 xyz 2026".replacing("xyz", with: "មីនា"), "8 ກັນ 2026", "១២ មីនា 2026"])
  func `of the numbers around a month that is not known no date is made`(text: String) {
    #expect(DateReader.timestamp(text) == nil)
  }
}
