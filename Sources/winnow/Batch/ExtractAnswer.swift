import Extraction
import Markup
import News

/// Answers lines of `winnow extract --batch`, `{"id","url","html"|"path","content_type"?,"entry"?}`, with one arena for
/// all pages.
final class ExtractWorker {
  private let extractor: Extractor
  private var workspace = HTMLReader.Workspace()

  init(_ options: ExtractionOptions) { extractor = Extractor(options: options) }

  func answer(to line: ArraySlice<UInt8>) -> [UInt8] {
    guard let request = try? JSONValue.parse(line), request.members != nil else {
      return errorAnswer(id: nil, code: "bad_request", message: "not a JSON object")
    }
    let id = request["id"]
    if let fault = fault(in: request) { return errorAnswer(id: id, code: "bad_request", message: fault) }
    do throws(InputSource.Problem) {
      guard let page = try page(of: request) else {
        return errorAnswer(id: id, code: "bad_request", message: "neither html nor path")
      }
      guard page.body.count <= maxPageBytes else {
        return errorAnswer(id: id, code: "too_large", message: "the page has more than \(maxPageBytes) bytes")
      }
      return answer(page, entry: request["entry"].flatMap { entry(of: $0, at: page.url) }, id: id)
    } catch {
      return errorAnswer(id: id, code: "unreadable", message: error.description)
    }
  }

  private func answer(_ page: Page, entry: Entry?, id: JSONValue?) -> [UInt8] {
    do throws(ExtractionError) {
      let extracted = try extractor.extract(page, entry: entry, in: &workspace)
      if let error = extracted.pageError, extracted.article.blocks.isEmpty { throw error }
      return extractLine(
        extracted.article, id: id, url: page.url, textFrom: entry == nil ? nil : extracted.textFrom)
    } catch {
      return errorAnswer(id: id, code: error.code, message: error.description)
    }
  }
}

/// The largest page that the daemon can be configured to fetch.
private let maxPageBytes = 64 << 20

/// What is wrong with the types of a request's members; a member that is null is not there.
private func fault(in request: JSONValue) -> String? {
  for name in ["url", "html", "path", "content_type"] {
    if let value = request[name], value != .null, value.string == nil { return "\(name) is no string" }
  }
  if let id = request["id"], id != .null, id.string == nil, id.int == nil {
    return "id is neither a string nor a whole number"
  }
  if let entry = request["entry"], entry != .null, entry.members == nil { return "entry is no object" }
  return nil
}

private func page(of request: JSONValue) throws(InputSource.Problem) -> Page? {
  let url = request["url"]?.string ?? ""
  let contentType = request["content_type"]?.string
  if let html = request["html"]?.string {
    // What came as JSON is UTF-8 by now, whatever the page declares.
    let type = contentType.map { String($0.prefix { $0 != ";" }) } ?? "text/html"
    return Page(url: url, body: Array(html.utf8), contentType: "\(type); charset=utf-8")
  }
  guard let path = request["path"]?.string else { return nil }
  let content = try InputSource(name: path).file(path)
  return Page(url: url, body: content.bytes, contentType: contentType ?? content.contentType)
}

/// An entry with the keys that `winnow parse` gives it.
///
/// - Parameter url: stands in for a link that is missing.
private func entry(of value: JSONValue, at url: String) -> Entry? {
  guard value.members != nil else { return nil }
  var entry = Entry()
  entry.id = value["id"]?.string
  entry.title = value["title"]?.string
  entry.link = value["link"]?.string ?? url
  entry.summaryHTML = value["summary_html"]?.string
  entry.contentHTML = value["content_html"]?.string
  entry.published = value["published"]?.string.flatMap { DateReader.timestamp($0) }
  entry.updated = value["updated"]?.string.flatMap { DateReader.timestamp($0) }
  entry.language = value["language"]?.string
  entry.license = value["license"]?.string
  entry.image = value["image"]?.string
  entry.authors = (value["authors"]?.array ?? []).compactMap(person)
  entry.categories = (value["categories"]?.array ?? []).compactMap(\.string)
  entry.enclosures = (value["enclosures"]?.array ?? []).compactMap { file in
    file["url"]?.string.map { Enclosure(url: $0, type: file["type"]?.string) }
  }
  return entry
}

private func person(_ value: JSONValue) -> Person? {
  (value["name"]?.string ?? value.string).map { Person(name: $0, url: value["url"]?.string) }
}

extension JSONLineWriter {
  /// An id as it was asked with, a string or a number.
  mutating func field(_ name: String, id: JSONValue?) {
    if let number = id?.int { field(name, number) } else { field(name, id?.string) }
  }
}
