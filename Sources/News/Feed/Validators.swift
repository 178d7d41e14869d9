/// What a server asked us to send back so that it may answer 304 Not Modified (RFC 9110 §13).
///
/// Kept byte for byte: an ETag with its quotes and `W/`, a date in whatever format it came.
public struct Validators: Sendable, Hashable {
  /// The `ETag` header, for `If-None-Match`.
  public var etag: String?
  /// The `Last-Modified` header, for `If-Modified-Since`.
  public var lastModified: String?

  /// Validators as a response carried them.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }

  /// Whether there is nothing to send, so that the next request cannot be conditional.
  public var isEmpty: Bool { etag == nil && lastModified == nil }
}
