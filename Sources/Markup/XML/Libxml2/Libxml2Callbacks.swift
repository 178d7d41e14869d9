import ASCII
internal import CLibxml2

/// Own handlers only: each finds its session by the address that libxml2 hands back. There are none for entities and
/// declarations, so that what a document declares is never expanded.
func libxml2Callbacks() -> xmlSAXHandler {
  var callbacks = unsafe xmlSAXHandler()
  unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe callbacks.startElementNs = { unsafe start($0, $1, $2, $3, $4, $5, $6, $8) }
  unsafe callbacks.endElementNs = { data, _, _, _ in unsafe session(data)?.pointee.end() }
  unsafe callbacks.characters = { unsafe session($0)?.pointee.text(bytes($1, $2).span) }
  // The same function as for characters spares libxml2 the question whether a text is all blanks.
  unsafe callbacks.ignorableWhitespace = unsafe callbacks.characters
  unsafe callbacks.cdataBlock = {
    unsafe session($0)?.pointee.section(bytes($1, $2).span, isLast: endsSection($1, $2))
  }
  unsafe callbacks.internalSubset = { data, _, _, _ in unsafe session(data)?.pointee.doctype() }
  unsafe callbacks.serror = { unsafe session($0)?.pointee.complain($1) }
  return unsafe callbacks
}

private typealias Names = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

@inline(__always)
private func session(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Libxml2Session>? {
  unsafe data?.assumingMemoryBound(to: Libxml2Session.self)
}

@inline(__always)
private func bytes(_ start: UnsafePointer<xmlChar>?, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
  unsafe UnsafeBufferPointer(start: start, count: Int(count))
}

/// Whether a piece of CDATA is its section's last: the mark that ends the section follows it in the buffer.
private func endsSection(_ start: UnsafePointer<xmlChar>?, _ count: Int32) -> Bool {
  guard let end = unsafe start?.advanced(by: Int(count)) else { return true }
  return unsafe end[0] == .closeBracket && end[1] == .closeBracket && end[2] == .greaterThan
}

private func start(
  _ data: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
  _ namespace: UnsafePointer<xmlChar>?, _ declarations: Int32, _ declared: Names?, _ attributes: Int32,
  _ list: Names?
) {
  guard let session = unsafe session(data), let local = unsafe local else { return }
  let names = unsafe session.pointee.names
  let known = unsafe names.element(local, prefix: prefix, namespace: namespace)
  if declarations > 0 { unsafe session.pointee.declare(declared, Int(declarations)) }
  let tag = unsafe Libxml2StartTag(
    local: local, prefix: prefix, attributes: list, count: Int(attributes), names: names)
  unsafe session.pointee.start(
    known, XMLStartTag(known.name, .libxml2(tag)), attributes: Int(attributes),
    declarations: Int(declarations))
}
