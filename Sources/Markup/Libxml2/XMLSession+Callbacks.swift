internal import CLibxml2

extension XMLSession {
  /// The events that we listen to. None for entities and DTDs: what is not heard of cannot expand.
  static func callbacks() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = { context, local, prefix, uri, _, _, count, _, attributes in
      guard let context = unsafe context, let local = unsafe local else { return }
      unsafe Unmanaged<XMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef {
        unsafe $0.started(local, prefix, uri, XMLAttributeList(attributes, count: Int(count), session: $0))
      }
    }
    unsafe sax.endElementNs = { context, _, _, _ in
      guard let context = unsafe context else { return }
      unsafe Unmanaged<XMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.ended() }
    }
    unsafe sax.characters = receiveText
    unsafe sax.ignorableWhitespace = receiveText
    unsafe sax.cdataBlock = receiveText
    unsafe sax.serror = { context, error in
      guard let context = unsafe context, let error = unsafe error else { return }
      let line = unsafe Int(error.pointee.line)
      unsafe Unmanaged<XMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef {
        unsafe $0.met(message(of: error), line: line)
      }
    }
    return unsafe sax
  }
}

private let receiveText: charactersSAXFunc = { context, text, count in
  guard let context = unsafe context, let text = unsafe text, count > 0 else { return }
  unsafe Unmanaged<XMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef {
    unsafe $0.received(UnsafeBufferPointer(start: text, count: Int(count)))
  }
}

extension XMLSession {
  fileprivate final func received(_ text: UnsafeBufferPointer<UInt8>) {
    guard !stopped else { return }
    unsafe deliver(text: text.span)
  }
}

/// libxml2's own words, without the line feed.
private func message(of error: xmlErrorPtr) -> String {
  guard let text = unsafe error.pointee.message else { return "error \(unsafe error.pointee.code)" }
  let words = unsafe String(cString: text)
  return String(words.prefix { $0 != "\n" })
}
