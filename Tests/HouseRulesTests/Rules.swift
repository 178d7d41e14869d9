/// A rule of the house: what of a file breaks it, in words; nothing where it is kept.
struct Rule: Sendable {
  let breaches: @Sendable (SourceFile) -> [String]

  func breaches(in files: [SourceFile]) -> [String] {
    files.flatMap { file in breaches(file).map { "\(file.path): \($0)" } }
  }
}

extension Rule {
  /// Below Daemon no room knows its neighbour, and each brings in no more than its purpose needs.
  static let imports = Rule { file in
    let allowed = (Plan.neighbours[file.room] ?? []).union(Plan.guests[file.room] ?? [])
    return file.imports.filter { !allowed.contains($0) }.map { "imports \($0)" }
  }

  /// Pointers live behind a few doors.
  static let pointers = Rule { file in
    if Plan.pointerDoors.contains(where: { file.path.hasPrefix($0) }) { return [] }
    return words(of: file).filter(isPointerWord).map { "says \($0)" }
  }

  /// A pure room has no clock, disk, network, environment or voice.
  static let purity = Rule { file in
    guard Plan.pureRooms.contains(file.room) else { return [] }
    let clocks = file.code.filter { asksForTime($0) }.map { _ in
      "asks for the time"
    }
    let prints = file.code.filter { calls(of: "print", in: $0) || calls(of: "debugPrint", in: $0) }.map { _ in
      "prints"
    }
    let forbidden: Set<String> = [
      "FileManager", "FileHandle", "URLSession", "ProcessInfo", "getenv", "Logger", "ContinuousClock",
      "SuspendingClock",
      "Process", "fputs", "fopen", "socket",
    ]
    return clocks + prints + words(of: file).filter { forbidden.contains($0) }.map { "says \($0)" }
  }

  /// What can be read in one sitting.
  static let length = Rule { file in file.lineCount > 400 ? ["has \(file.lineCount) lines"] : [] }

  /// `Feeds.Feeds` could not be told from `Feeds`.
  static let names = Rule { file in
    let kinds: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    return file.code.flatMap { line in
      let said = words(of: line)
      return zip(said, said.dropFirst()).filter { kinds.contains($0) && Plan.rooms.contains($1) }.map {
        "declares \($1)"
      }
    }
  }
}

private func words(of file: SourceFile) -> [String] { file.code.flatMap { words(of: $0) } }

private func words(of line: String) -> [String] {
  line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
}

private func isPointerWord(_ word: String) -> Bool {
  word == "unsafe" || word.hasPrefix("Unsafe") || word.hasPrefix("withUnsafe") || word.hasPrefix("unsafe")
    || word == "OpaquePointer" || word == "Unmanaged" || word.hasPrefix("AutoreleasingUnsafe")
}

/// `Date()` is now; a date made of parts is a value like any other.
private func asksForTime(_ line: String) -> Bool {
  line.contains("Date.now") || (line.contains("Date()") && calls(of: "Date", in: line))
}

/// Whether a line calls a free function of this name.
private func calls(of name: String, in line: String) -> Bool {
  guard let found = line.firstRange(of: name + "(") else { return false }
  guard found.lowerBound > line.startIndex else { return true }
  let before = line[line.index(before: found.lowerBound)]
  return !before.isLetter && !before.isNumber && before != "_" && before != "."
}
