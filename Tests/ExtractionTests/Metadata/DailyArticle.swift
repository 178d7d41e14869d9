import Extraction
import News

/// The article of a page of daily.example: what a test is about, and a paragraph below it.
func dailyArticle(_ html: String) throws -> Article {
  let body =
    "<p>The council met on Monday evening to discuss the new timetable, and decided nothing at all.</p>"
  let page = Page(
    url: "https://www.daily.example/a", body: Array("\(html)\(body)".utf8), contentType: "text/html")
  return try Extractor().extract(page).article
}

/// A sentence in the language of an island that is not on the maps; each number has one of its own.
func islandSentence(_ number: Int) -> String {
  let sentence =
    "the council met on monday evening to discuss the new timetable for the ferries and decided nothing"
  let letters = sentence.utf8.enumerated().map { index, byte in
    byte == 0x20 ? byte : 0x61 + (byte - 0x61 + UInt8(number * (index / 20 + 1) % 26)) % 26
  }
  return "Day \(number) " + String(decoding: letters, as: UTF8.self) + "."
}
