/// Content coding of bodies that do not come over HTTP.
package enum Unpacking {
  /// The bytes as they are, or unpacked where they begin like gzip.
  ///
  /// - Throws: `.decoding` and `.truncated` for broken gzip, `.tooLarge` where more than `limit` bytes come out.
  package static func plain(_ bytes: [UInt8], limit: Int) throws(FetchError) -> [UInt8] {
    guard bytes.starts(with: BodyCollector.magic) else { return bytes }
    var collector = BodyCollector(limit: limit)
    try collector.add(bytes)
    return try collector.finish(host: "the file")
  }
}
