/// A file that goes with an entry: a podcast episode, a photograph (RSS 2.0 `enclosure`, Atom `rel="enclosure"`).
public struct Enclosure: Sendable, Hashable {
  /// Where the file is, resolved.
  public var url: String
  /// Media type.
  public var type: String?
  /// Bytes.
  public var length: Int64?

  /// A file by its address, with what the feed says of it.
  public init(url: String, type: String? = nil, length: Int64? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}
