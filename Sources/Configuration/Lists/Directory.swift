import FoundationEssentials

/// A file's bytes.
func contents(of file: String) throws(ConfigurationError) -> [UInt8] {
  do {
    return Array(try Data(contentsOf: URL(filePath: file)))
  } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
    throw .missing(file: file)
  } catch {
    throw .unreadable(file: file, reason: reason(error))
  }
}

/// The lists in `feeds.d/` beside the main file, by name; none if there is no such directory.
///
/// Hidden files are left alone; any other ending than `.opml` and `.txt` is worth a warning.
func feedLists(beside file: String, into draft: inout Draft) throws(ConfigurationError) -> [FeedList] {
  let directory = URL(filePath: file).deletingLastPathComponent().appending(path: "feeds.d").path
  var isDirectory = false
  guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory else {
    return []
  }
  var lists: [FeedList] = []
  for name in try names(in: directory) where !name.hasPrefix(".") {
    let path = "\(directory)/\(name)"
    guard name.hasSuffix(".opml") || name.hasSuffix(".txt") else {
      draft.warn("is not read: a list of feeds is called *.opml or *.txt", at: SourcePosition(file: path))
      continue
    }
    lists.append(FeedList(name: path, bytes: try contents(of: path)))
  }
  return lists
}

private func names(in directory: String) throws(ConfigurationError) -> [String] {
  do {
    return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  } catch {
    throw .unreadable(file: directory, reason: reason(error))
  }
}

/// The system's own words, without Foundation's wrapping.
private func reason(_ error: any Error) -> String {
  guard let error = error as? CocoaError else { return "\(error)" }
  switch error.code {
  case .fileReadNoPermission: return "permission denied"
  case .fileReadTooLarge: return "too large"
  default: return "it is not a file that can be read"
  }
}
