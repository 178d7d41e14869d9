/// `1 feed`, `2 feeds`.
///
/// - Parameter many: the plural, where it is not the word with an s.
func counted(_ count: Int, _ noun: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : many ?? noun + "s")"
}
