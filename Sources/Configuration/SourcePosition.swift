/// Where something was written: a line of a file, or a variable of the environment.
package struct SourcePosition: Sendable, Hashable {
  /// A path, the name of a variable, or what the caller named the text.
  package let file: String
  /// Counted from 1; nil where lines mean nothing.
  package let line: Int?

  package init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }
}

extension SourcePosition: CustomStringConvertible {
  /// `FILE:LINE`, as compilers write it.
  package var description: String { line.map { "\(file):\($0)" } ?? file }
}

extension SourcePosition: Comparable {
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line ?? 0) < (right.file, right.line ?? 0)
  }
}
