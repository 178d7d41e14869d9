import Foundation

/// A Swift file of this repository, as text.
struct SourceFile {
  /// From the repository's root: `Sources/Feeds/RSS.swift`.
  let path: String
  let text: String

  /// The folder below `Sources`, which is a room, or below `Tests`.
  var room: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// The lines without comments and without what stands in quotes: words there break no rule.
  var code: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { bareCode(of: $0) }
  }

  /// Modules that the file imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "@" }
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { return nil }
      guard words[..<position].allSatisfy({ isImportModifier($0) }) else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
      let name = kinds.contains(words[position + 1]) ? position + 2 : position + 1
      return name < words.count ? String(words[name]) : nil
    }
  }
}

private func isImportModifier(_ word: Substring) -> Bool {
  word.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(word)
}

private func bareCode(of line: Substring) -> String {
  var code = ""
  var isQuoted = false
  var previous: Character = " "
  for character in line {
    if character == "\"", previous != "\\" { isQuoted.toggle() }
    if !isQuoted, character == "/", previous == "/" { return String(code.dropLast()) }
    if !isQuoted || character == "\"" { code.append(character) }
    previous = character
  }
  return code
}

/// The repository that this file belongs to.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file below a folder.
  static func swiftFiles(in folder: String) throws -> [SourceFile] {
    let directory = root.appending(path: folder).resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: directory.appending(path: name), encoding: .utf8)
      return SourceFile(path: "\(folder)/\(name)", text: text)
    }
  }

  /// Whether a folder is C: sources, or where a library's headers are.
  static func isC(_ folder: String) -> Bool {
    ["module.modulemap", "include"].contains {
      FileManager.default.fileExists(atPath: root.appending(path: folder).appending(path: $0).path)
    }
  }

  /// Names of the folders and files in a folder.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }
}
