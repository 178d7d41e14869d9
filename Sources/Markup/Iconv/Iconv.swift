internal import Glibc

/// Conversion to UTF-8 by glibc's iconv. Pointers end here.
enum Iconv {
  /// Converts all of the bytes: what cannot be converted becomes U+FFFD, and the conversion goes on after it.
  /// Nil if this system's iconv does not know the encoding.
  static func utf8(_ bytes: ArraySlice<UInt8>, from name: String) -> (bytes: [UInt8], replaced: Bool)? {
    let converter = unsafe iconv_open("UTF-8", name)
    guard unsafe converter != iconv_t(bitPattern: -1) else { return nil }
    defer { unsafe iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var replaced = false
    unsafe bytes.withUnsafeBytes { input in
      unsafe replaced = convert(input, with: converter, into: &output)
    }
    return (output, replaced)
  }

  /// One `iconv` call after another, each with a chunk of output; true if something was not convertible.
  private static func convert(
    _ input: UnsafeRawBufferPointer, with converter: iconv_t?, into output: inout [UInt8]
  ) -> Bool {
    guard let base = input.baseAddress else { return false }
    var next: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
      mutating: base.assumingMemoryBound(to: CChar.self))
    var left = input.count
    var replaced = false
    while left > 0 {
      let fault = unsafe step(converter, &next, &left, into: &output)
      guard fault == EILSEQ || fault == EINVAL else { continue }
      replaced = true
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      unsafe next = next?.advanced(by: 1)
      left -= 1
    }
    return replaced
  }

  /// Converts as much as one chunk holds, and returns why it ended: 0, E2BIG, EILSEQ or EINVAL.
  private static func step(
    _ converter: iconv_t?, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    into output: inout [UInt8]
  ) -> Int32 {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { chunk in
      var room = chunk.count
      var end = chunk.baseAddress
      let done = unsafe iconv(converter, &next, &left, &end, &room)
      let fault = done == -1 ? errno : 0
      unsafe output.append(
        contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(chunk)[..<(chunk.count - room)]))
      return fault
    }
  }
}
