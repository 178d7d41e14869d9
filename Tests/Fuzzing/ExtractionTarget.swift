// The fuzzing target `extraction` (see the script `fuzz` next to this file): any bytes are a page, a text or what a feed
// carries, and make an article that keeps its word, or an error with a name.

import Extraction
import News

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  var entry = Entry()
  entry.title = String(decoding: bytes.prefix(40), as: UTF8.self)
  entry.summaryHTML = String(decoding: bytes.suffix(200), as: UTF8.self)
  entry.link = "https://fuzz.example/2024/05/17/a"
  var options = ExtractionOptions(explains: size % 2 == 0)
  options.links = size % 5 != 0
  let extractor = Extractor(options: options)
  for type in ["text/html", "text/plain", "text/html; charset=windows-1251"] {
    let page = Page(url: "https://fuzz.example/a/b.html", body: bytes, contentType: type)
    check(page, size % 3 == 0 ? entry : nil, extractor)
  }
  entry.contentHTML = String(decoding: bytes, as: UTF8.self)
  check(extractor.extract(textOf: entry).article)
  return 0
}

private func check(_ page: Page, _ entry: Entry?, _ extractor: Extractor) {
  do throws(ExtractionError) {
    let extracted = try extractor.extract(page, entry: entry)
    precondition(!extracted.article.blocks.isEmpty || extracted.pageError != nil)
    check(extracted.article)
  } catch {
    precondition(!error.code.isEmpty && !error.description.isEmpty)
  }
}

private func check(_ article: Article) {
  var json = JSONLineWriter()
  json.object { json in
    article.writeMetadata(to: &json, host: "fuzz.example")
    json.field("text", article.text)
  }
  precondition(!json.bytes.contains(0x0A) && !json.bytes.contains(0))
  for block in article.blocks {
    precondition(!block.text.isEmpty)
    var end = 0
    for link in block.links {
      precondition(end <= link.range.lowerBound && !link.range.isEmpty && link.url.hasPrefix("http"))
      end = link.range.upperBound
    }
    precondition(end <= block.text.utf8.count)
  }
  precondition(article.html.utf8.count >= article.text.utf8.count || article.blocks.isEmpty)
  precondition(article.blocks.isEmpty || !article.markdown.isEmpty)
  for author in article.authors { precondition(author.name?.isEmpty != true) }
}
