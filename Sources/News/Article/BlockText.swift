/// The text of a block as its lines, cells and links, for the forms that have markup.
struct BlockText {
  private let bytes: [UInt8]
  private let links: [Link]

  init(_ block: Block) {
    bytes = Array(block.text.utf8)
    let end = bytes.count
    links = block.links.filter { !$0.range.isEmpty && 0 <= $0.range.lowerBound && $0.range.upperBound <= end }
  }

  /// Lines without their ends, empty ones left out.
  var lines: [Range<Int>] { split(0..<bytes.count, at: 0x0A).filter { !$0.isEmpty } }

  /// The cells of a line.
  func cells(of line: Range<Int>) -> [Range<Int>] { split(line, at: 0x09) }

  /// A piece of the text in another form.
  ///
  /// - Parameter escape: what stands for bytes of the text; the flag says whether they begin the piece.
  /// - Parameter link: what stands for a link, of its address and its text.
  func rendered(
    _ piece: Range<Int>, escape: (ArraySlice<UInt8>, Bool) -> String, link: (String, String) -> String
  ) -> String {
    var text = ""
    var at = piece.lowerBound
    for one in links where one.range.lowerBound >= at && one.range.upperBound <= piece.upperBound {
      text += escape(bytes[at..<one.range.lowerBound], at == piece.lowerBound)
      text += link(one.url, escape(bytes[one.range], false))
      at = one.range.upperBound
    }
    return text + escape(bytes[at..<piece.upperBound], at == piece.lowerBound)
  }

  private func split(_ range: Range<Int>, at mark: UInt8) -> [Range<Int>] {
    bytes[range].split(separator: mark, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
  }
}
