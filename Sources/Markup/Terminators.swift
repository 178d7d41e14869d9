/// Looks for the ends of comments, sections and scripts, and remembers which never come: a document made of
/// a hundred thousand `<!--` is searched to its end once.
struct Terminators {
  private var absent: [String] = []

  /// Where a text first stands at or after an offset, which must not go back from call to call.
  mutating func first(_ text: String, in bytes: Span<UInt8>, from offset: Int) -> Int? {
    once(text) { bytes.firstASCII(text, from: offset) }
  }

  /// The result of a search by that name, which is not tried again once it has failed.
  mutating func once(_ name: String, _ search: () -> Int?) -> Int? {
    if !absent.isEmpty, absent.contains(name) { return nil }
    if let found = search() { return found }
    absent.append(name)
    return nil
  }
}
