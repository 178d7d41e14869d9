/// What a server asked us to send back so that it may answer 304 Not Modified (RFC 9110 §13).
///
/// Kept byte for byte: an ETag with its quotes and `W/`, a date in whatever format it came.
public struct Validators: Sendable, Hashable {
  public var etag: String?
  public var lastModified: String?

  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }

  public var isEmpty: Bool { etag == nil && lastModified == nil }
}
