internal import CLibxml2

/// What libxml2 calls back while it tokenizes one page.
@safe final class HTMLSession {
  private var builder = TreeBuilder()
  private var tags = NameCache()
  private var attributes = NameCache()

  /// Reads UTF-8 into a tree.
  static func read(_ bytes: [UInt8], _ encoding: CharacterEncoding) -> Tree {
    let session = HTMLSession()
    unsafe bytes.withUnsafeBufferPointer { unsafe session.parse($0) }
    return session.builder.finish(encoding)
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
    Libxml2.prepare()
    guard let base = bytes.baseAddress, bytes.count > 0, bytes.count <= Int(Int32.max) else { return }
    let context = unsafe UnsafeRawPointer(base).withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      unsafe htmlCreateMemoryParserCtxt($0, Int32(bytes.count))
    }
    guard let context = unsafe context else { return }
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe htmlCtxtUseOptions(context, HTMLSession.options)
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    unsafe context.pointee.sax.pointee = HTMLSession.callbacks()
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    withExtendedLifetime(self) { _ = unsafe htmlParseDocument(context) }
  }

  /// No network; the encoding is settled.
  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)

  /// An element begins, with its attributes as name and value in turn up to a null name.
  fileprivate func started(_ name: UnsafePointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?)
  {
    guard builder.start(unsafe tag(name)), let list = unsafe list else { return }
    var index = 0
    while let name = unsafe list[index] {
      let attribute = unsafe HTMLAttribute(
        rawValue: attributes.id(name) { builder.attribute(named: $0).rawValue })
      if let value = unsafe list[index + 1] {
        unsafe builder.attribute(attribute, Libxml2.span(value).span)
      } else {
        builder.attribute(attribute, Span())
      }
      index += 2
    }
  }

  fileprivate func ended(_ name: UnsafePointer<UInt8>) { builder.end(unsafe tag(name)) }

  fileprivate func received(_ text: UnsafeBufferPointer<UInt8>) { unsafe builder.text(text.span) }

  private func tag(_ name: UnsafePointer<UInt8>) -> HTMLTag {
    unsafe HTMLTag(rawValue: tags.id(name) { builder.tag(named: $0).rawValue })
  }
}

extension HTMLSession {
  private static func callbacks() -> htmlSAXHandler {
    var sax = unsafe htmlSAXHandler()
    unsafe sax.startElement = { context, name, attributes in
      guard let context = unsafe context, let name = unsafe name else { return }
      unsafe Unmanaged<HTMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef {
        unsafe $0.started(name, attributes)
      }
    }
    unsafe sax.endElement = { context, name in
      guard let context = unsafe context, let name = unsafe name else { return }
      unsafe Unmanaged<HTMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef { unsafe $0.ended(name) }
    }
    unsafe sax.characters = receiveText
    unsafe sax.ignorableWhitespace = receiveText
    unsafe sax.cdataBlock = receiveText
    return unsafe sax
  }
}

private let receiveText: charactersSAXFunc = { context, text, count in
  guard let context = unsafe context, let text = unsafe text, count > 0 else { return }
  unsafe Unmanaged<HTMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef {
    unsafe $0.received(UnsafeBufferPointer(start: text, count: Int(count)))
  }
}
