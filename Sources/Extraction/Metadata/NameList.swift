/// Several names in one line: "Jane Doe, John Roe and Ann Lee", "牛镛、岳弘彬".
enum NameList {
  private static let marks = [
    ", ", "; ", " & ", "、", "，", " | ", " / ", " · ", "·", " • ", " and ", " und ", " et ", " og ", " och ",
    " и ", " та ",
    " і ",
  ].map { Array($0.utf8) }

  /// Short words also stand within names ("Ortega y Gasset"): they part two names of two words each.
  private static let shortWords = [
    " y ", " e ", " i ", " en ", " ve ", " ja ", " dan ", " oraz ", " a ", " és ", " și ", " şi ", " και ",
  ].map {
    Array($0.utf8)
  }

  static func parts(of line: String) -> [String] {
    let line = line.bytes
    var parts = [line]
    for mark in marks where mark.isFound(in: line) { parts = parts.flatMap { split($0, by: mark) } }
    for word in shortWords where word.isFound(in: line) {
      parts = parts.flatMap { part in
        let names = split(part, by: word)
        return names.allSatisfy { trimmed($0).contains(0x20) } ? names : [part]
      }
    }
    return parts.map { cleaned($0.string) }.filter { !$0.isEmpty }
  }

  private static func split(_ text: Bytes, by mark: [UInt8]) -> [Bytes] {
    var parts: [Bytes] = []
    var start = text.startIndex
    var index = text.startIndex
    while index + mark.count <= text.endIndex {
      if text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) {
        parts.append(text[start..<index])
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [text[start...]]
  }
}
