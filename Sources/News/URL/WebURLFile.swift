import ASCII

extension WebURL {
  /// What stands behind `file:`, or a reference next to a `file:` URL (WHATWG URL §4.4, file states).
  func readingFile(_ bytes: ArraySlice<UInt8>, base: WebURL?) -> WebURL? {
    var url = self
    url.host = ""
    guard let first = bytes.first, isAnySlash(first) else {
      return url.readingFileReference(bytes, base: base)
    }
    if let second = bytes.dropFirst().first, isAnySlash(second) {
      return url.readingFileHost(bytes.dropFirst(2))
    }
    guard let base else { return url.readingPath(bytes) }
    url.host = base.host
    let drive = Array(base.path.utf8.prefix(3))
    let keepsDrive =
      drive.count == 3 && isNormalisedDriveLetter(drive[1...]) && isWholeSegment(base.path, 3)
      && !startsWithDriveLetter(bytes.dropFirst())
    return url.readingPath(bytes, onto: keepsDrive ? drive : [])
  }

  private func readingFileReference(_ bytes: ArraySlice<UInt8>, base: WebURL?) -> WebURL {
    guard let base else { return readingPath(bytes) }
    guard let first = bytes.first, first != question, first != numberSign else {
      return base.readingTail(bytes)
    }
    if startsWithDriveLetter(bytes) { return base.readingPath(bytes) }
    return base.readingPath(bytes, onto: parentFolder(of: base.path, isFile: true))
  }

  private func readingFileHost(_ bytes: ArraySlice<UInt8>) -> WebURL? {
    let end = bytes.firstIndex { isAnySlash($0) || $0 == question || $0 == numberSign } ?? bytes.endIndex
    let name = bytes[..<end]
    // "file://c:/x" names a drive, not a host.
    if isDriveLetter(name) { return readingPath(bytes) }
    var url = self
    if !name.isEmpty {
      guard let parsed = parsedHost(name, special: true) else { return nil }
      url.host = parsed == "localhost" ? "" : parsed
    }
    return url.readingPath(bytes[end...])
  }
}

private func isWholeSegment(_ path: String, _ end: Int) -> Bool {
  let rest = path.utf8.dropFirst(end)
  return rest.isEmpty || rest.first == slash
}

/// `c:` or `c|`.
func isDriveLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.count == 2, let first = bytes.first, isASCIILetter(first) else { return false }
  return bytes.last == colon || bytes.last == UInt8(ascii: "|")
}

func isNormalisedDriveLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
  isDriveLetter(bytes) && bytes.last == colon
}

private func startsWithDriveLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard isDriveLetter(bytes.prefix(2)) else { return false }
  guard let next = bytes.dropFirst(2).first else { return true }
  return isAnySlash(next) || next == question || next == numberSign
}
