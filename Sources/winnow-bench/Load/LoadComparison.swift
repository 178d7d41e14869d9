import Foundation

/// What was announced beside what was written.
struct LoadComparison: Sendable {
  var lines = 0
  var missing = 0
  var repeated = 0
  /// Lines of entries that were never announced.
  var strange = 0
  /// Lines that are no JSON, and a last line without its end.
  var torn = 0

  var isClean: Bool { missing + repeated + strange + torn == 0 }

  init(_ announced: Set<UInt64>, output: String) {
    var missed = announced
    var met: Set<UInt64> = []
    let bytes = (try? Data(contentsOf: URL(filePath: output), options: .mappedIfSafe)) ?? Data()
    if let last = bytes.last, last != UInt8(ascii: "\n") { torn += 1 }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      lines += 1
      guard let key = Self.key(of: line) else {
        torn += 1
        continue
      }
      if !met.insert(key).inserted { repeated += 1 }
      if missed.remove(key) == nil, !announced.contains(key) { strange += 1 }
    }
    missing = missed.count
  }

  /// The entry that a line is of, by its link: `/a/FEED/REVISION`.
  private static func key(of line: Data) -> UInt64? {
    guard let record = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
      let numbers = (record["url"] as? String)?.split(separator: "/").suffix(2).compactMap({ Int($0) }),
      numbers.count == 2
    else { return nil }
    return loadKey(numbers[0], numbers[1])
  }
}
