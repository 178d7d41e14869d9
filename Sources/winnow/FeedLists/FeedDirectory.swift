import ArgumentParser
import Configuration
import Foundation

/// `feeds.d/` beside a configuration file.
struct FeedDirectory {
  let path: String

  init(beside configuration: String) {
    path = URL(filePath: configuration).deletingLastPathComponent().appending(path: "feeds.d").path
  }

  /// The lists that are read, by name.
  var lists: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") && ($0.hasSuffix(".txt") || $0.hasSuffix(".opml")) }
      .map { "\(path)/\($0)" }
  }

  /// A name for a new list that no file has yet.
  func freeName(_ wish: String, _ ending: String) -> String {
    let plain = wish.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789._-".unicodeScalars.contains(scalar))
      return isPlain ? String(scalar) : "-"
    }.joined()
    let base = plain.drop { $0 == "." || $0 == "-" }
    let stem = base.isEmpty ? "imported" : String(base)
    let candidates = (1...).lazy.map {
      $0 == 1 ? "\(path)/\(stem).\(ending)" : "\(path)/\(stem)-\($0).\(ending)"
    }
    return candidates.first { !FileManager.default.fileExists(atPath: $0) } ?? "\(path)/\(stem).\(ending)"
  }
}

/// Changes a list, or complains and throws the exit status.
func updateList(_ path: String, _ change: ([UInt8]) throws -> [UInt8]?) throws {
  do {
    try ListFile(path: path).update(change)
  } catch let error as ListEditingError {
    complain("\(path): \(error)")
    throw ExitStatus.badInput
  } catch let error as ListFile.Problem {
    complain("winnow: \(error)")
    throw ExitStatus.io
  } catch let error as InputSource.Problem {
    throw error.complained()
  }
}
