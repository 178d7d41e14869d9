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
