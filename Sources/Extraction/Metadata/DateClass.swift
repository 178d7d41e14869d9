import Markup

/// Elements whose class says that they show a date: `news-date-time`, `posted-on`.
enum DateClass {
  static func isMarked(_ node: NodeID, in tree: Tree) -> Bool {
    guard let names = tree.attributeBytes(.class, of: node), names.count < 120 else { return false }
    var print = Fingerprint()
    for byte in names {
      guard isLetterOrDigit(byte) else {
        if words.contains(print.value) { return true }
        print = Fingerprint()
        continue
      }
      print.add(byte | 0x20)
    }
    return words.contains(print.value)
  }

  private static let words = Set(
    [
      "date", "time", "datetime", "dateline", "pubdate", "posted", "published", "timestamp", "datum", "fecha",
      "data", "tarih",
    ].map {
      Fingerprint.of($0.utf8)
    })
}
