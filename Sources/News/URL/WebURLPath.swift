import ASCII

extension WebURL {
  /// The path, and the query and fragment behind it, onto the folder that they are relative to.
  func readingPath(_ bytes: ArraySlice<UInt8>, onto folder: [UInt8] = []) -> WebURL {
    let end = bytes.firstIndex { $0 == question || $0 == numberSign } ?? bytes.endIndex
    let special = isSpecial(scheme)
    var url = self
    url.path = ""
    url.query = nil
    let isAbsent = bytes[..<end].isEmpty && folder.isEmpty && !special
    if !isAbsent {
      var segments = bytes[..<end]
      if let first = segments.first, isSlash(first, special: special) { segments.removeFirst() }
      url.path = resolvedPath(segments, onto: folder, special: special, isFile: isFile)
    }
    return url.readingTail(bytes[end...])
  }

  /// Everything up to the query, of schemes such as `mailto:`.
  func readingOpaquePath(_ bytes: ArraySlice<UInt8>) -> WebURL {
    let end = bytes.firstIndex { $0 == question || $0 == numberSign } ?? bytes.endIndex
    var url = self
    url.path = percentEncoded(bytes[..<end], .controls)
    // A space at the end would be lost when the URL is written and read again.
    if end < bytes.endIndex, url.path.utf8.last == space { url.path = String(url.path.dropLast()) + "%20" }
    return url.readingTail(bytes[end...])
  }

  /// `?query#fragment`, each of them optional; a fragment alone leaves the query as it is.
  func readingTail(_ tail: ArraySlice<UInt8>) -> WebURL {
    let end = tail.firstIndex(of: numberSign) ?? tail.endIndex
    var url = self
    if tail.first == question {
      url.query = percentEncoded(tail[..<end].dropFirst(), isSpecial(scheme) ? .specialQuery : .query)
    }
    url.fragment = end < tail.endIndex ? percentEncoded(tail[(end + 1)...], .fragment) : nil
    return url
  }
}

/// The segments behind a folder, dot segments resolved. A path is kept as it is written: `/` before each segment.
private func resolvedPath(
  _ segments: ArraySlice<UInt8>, onto folder: [UInt8], special: Bool, isFile: Bool
) -> String {
  var path = folder
  var rest = segments
  while true {
    let end = rest.firstIndex { isSlash($0, special: special) } ?? rest.endIndex
    let isLast = end == rest.endIndex
    append(rest[..<end], isLast: isLast, to: &path, isFile: isFile)
    if isLast { return String(decoding: path, as: UTF8.self) }
    rest = rest[(end + 1)...]
  }
}

private func append(_ segment: ArraySlice<UInt8>, isLast: Bool, to path: inout [UInt8], isFile: Bool) {
  switch dots(in: segment) {
  case 2:
    shorten(&path, isFile: isFile)
    if isLast { path.append(slash) }
  case 1:
    if isLast { path.append(slash) }
  default:
    let isDrive = isFile && path.isEmpty && isDriveLetter(segment)
    path.append(slash)
    if isDrive {
      path += [segment[segment.startIndex], colon]
    } else {
      appendEncoded(segment, .path, to: &path)
    }
  }
}

/// 1 for `.`, 2 for `..`, also where a dot is written `%2e`; 0 for any other segment.
private func dots(in segment: ArraySlice<UInt8>) -> Int {
  guard segment.count <= 6, let first = segment.first, first == dot || first == percent else { return 0 }
  var rest = segment
  var count = 0
  while let first = rest.first {
    if first == dot {
      rest.removeFirst()
    } else if rest.prefix(3).map(asciiLowercase).elementsEqual("%2e".utf8) {
      rest.removeFirst(3)
    } else {
      return 0
    }
    count += 1
  }
  return count <= 2 ? count : 0
}

/// Drops the last segment; the drive letter of a file stays.
private func shorten(_ path: inout [UInt8], isFile: Bool) {
  if isFile, path.count == 3, isNormalisedDriveLetter(path[1...]) { return }
  while let last = path.popLast(), last != slash {}
}

/// The path that a relative reference begins with.
func parentFolder(of path: String, isFile: Bool) -> [UInt8] {
  var folder = Array(path.utf8)
  shorten(&folder, isFile: isFile)
  return folder
}
