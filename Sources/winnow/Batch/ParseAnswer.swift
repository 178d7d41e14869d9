import Feeds
import Markup
import News

/// One line of `winnow parse --batch`: `FILE<tab>URL<tab>CONTENT_TYPE`.
func parseAnswer(to line: ArraySlice<UInt8>, _ reader: FeedReader) -> [UInt8] {
  let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  let contentType = fields.count > 2 ? fields[2].trimmedLineEnd : nil
  let url = fields.count > 1 ? fields[1].trimmedLineEnd : nil
  do throws(InputSource.Problem) {
    let path = fields.first?.trimmedLineEnd ?? ""
    let content = try InputSource(name: path).file(path)
    return feedAnswer(
      content.bytes, url: url?.nonEmpty, contentType: contentType?.nonEmpty ?? content.contentType, reader)
  } catch {
    return errorAnswer(id: nil, code: "unreadable", message: error.description)
  }
}

private func feedAnswer(_ bytes: [UInt8], url: String?, contentType: String?, _ reader: FeedReader) -> [UInt8]
{
  do throws(FeedError) {
    var line = try reader.read(bytes, url: url, contentType: contentType).jsonLine()
    line.append(UInt8(ascii: "\n"))
    return line
  } catch {
    return errorAnswer(id: nil, code: error.code, message: error.description)
  }
}

/// `{"id":…,"error":{"code":…,"message":…}}`
func errorAnswer(id: JSONValue?, code: String, message: String) -> [UInt8] {
  var json = JSONLineWriter()
  json.object { json in
    json.field("id", id: id)
    json.object("error") { json in
      json.field("code", code)
      json.field("message", message)
    }
  }
  return json.bytes + [UInt8(ascii: "\n")]
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }

  /// Without the carriage return of a line that came from Windows.
  var trimmedLineEnd: String { last == "\r" ? String(dropLast()) : self }
}
