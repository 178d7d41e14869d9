internal import CLibxml2

/// The library as a whole.
enum Libxml2 {
  /// Prepares the library, once a process, before its first use: it is not safe to leave that to two threads.
  static func prepare() { _ = prepared }

  private static let prepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// The bytes of a C string.
  static func span(_ text: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }

  static func string(_ text: UnsafePointer<UInt8>) -> String {
    unsafe String(decoding: span(text), as: UTF8.self)
  }
}
