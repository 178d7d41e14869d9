import News

/// Answers `file:` URLs: feeds that the operator names, and pages under the folder of such a feed.
struct FileReply {
  let limit: Int

  func read(_ url: WebURL, for request: FetchRequest) throws(FetchError) -> FetchResponse {
    guard let path = url.filePath else { throw .badURL(request.url) }
    let real = try checkedPath(path, for: request)
    let file = try LocalFile(path: real)
    var collector = BodyCollector(limit: limit)
    while true {
      let piece = try file.nextPiece()
      if piece.isEmpty { break }
      try collector.add(piece)
    }
    let body = try collector.finish(host: "the file")
    return FetchResponse(status: 200, url: url.description, body: body, contentType: contentType(of: path))
  }

  /// A page is only read from under its feed's folder, links followed: a feed must not make us read `/etc/passwd`.
  private func checkedPath(_ path: String, for request: FetchRequest) throws(FetchError) -> String {
    guard request.resource == .page else { return try LocalFile.resolved(path) }
    guard let root = request.fileRoot else { throw .fileOutsideRoot(path: path) }
    let folder = try LocalFile.resolved(root)
    let prefix = folder == "/" ? folder : folder + "/"
    let real = try LocalFile.resolved(path)
    guard real.utf8.starts(with: prefix.utf8) else { throw .fileOutsideRoot(path: path) }
    return real
  }

  private func contentType(of path: String) -> String? {
    let name = path.utf8[(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch Substring(name[dot...]).lowercased() {
    case ".xml", ".rss", ".atom", ".rdf": return "application/xml"
    case ".json": return "application/json"
    case ".html", ".htm": return "text/html"
    case ".xhtml": return "application/xhtml+xml"
    case ".txt": return "text/plain"
    default: return nil
    }
  }
}
