internal import CLibxml2

/// What libxml2 calls back during one parse. The generic subclass hands the events to a handler of the caller's.
@safe class XMLSession {
  private var names: XMLNames
  private let limits: XMLLimits
  private var open: [XMLName] = []
  fileprivate(set) var problemCount = 0
  fileprivate(set) var firstProblem: XMLProblem?
  fileprivate(set) var stopped = false
  private var parser: xmlParserCtxtPtr?

  init(_ vocabulary: XMLVocabulary, _ limits: XMLLimits) {
    names = XMLNames(vocabulary)
    self.limits = limits
  }

  func deliver(start tag: borrowing XMLStartTag) {}
  func deliver(end name: XMLName) {}
  func deliver(text: Span<UInt8>) {}
  var wantsMore: Bool { true }

  /// Parses well-formed UTF-8.
  final func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
    Libxml2.prepare()
    guard let base = bytes.baseAddress, bytes.count <= Int(Int32.max) else { return }
    unsafe UnsafeRawPointer(base).withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      let isSmall = bytes.count < XMLSession.pushLimit
      unsafe isSmall ? push($0, Int32(bytes.count)) : pull($0, Int32(bytes.count))
    }
    while let name = open.popLast() { deliver(end: name) }
  }

  /// The push parser hands out CDATA where it lies, the pull parser copies it character by character; but the push
  /// parser refuses more than ten million bytes at a time.
  private static let pushLimit = 9_000_000

  private func push(_ text: UnsafePointer<CChar>, _ count: Int32) {
    var callbacks = unsafe XMLSession.callbacks()
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard let context = unsafe xmlCreatePushParserCtxt(&callbacks, own, nil, 0, nil) else { return }
    unsafe run(context) { unsafe xmlParseChunk(context, text, count, 1) }
  }

  private func pull(_ text: UnsafePointer<CChar>, _ count: Int32) {
    guard let context = unsafe xmlCreateMemoryParserCtxt(text, count) else { return }
    unsafe context.pointee.sax.pointee = XMLSession.callbacks()
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    unsafe run(context) { unsafe xmlParseDocument(context) }
  }

  private func run(_ context: xmlParserCtxtPtr, _ parse: () -> Int32) {
    defer { unsafe free(context) }
    unsafe xmlCtxtUseOptions(context, XMLSession.options)
    unsafe parser = context
    withExtendedLifetime(self) { _ = parse() }
    unsafe parser = nil
  }

  private func free(_ context: xmlParserCtxtPtr) {
    unsafe xmlFreeDoc(context.pointee.myDoc)
    unsafe context.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(context)
  }

  /// No network, no entities, no DTD; go on after errors; the encoding is settled.
  private static let options = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

  final func name(
    _ local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?
  ) -> XMLName {
    unsafe XMLName(namespace: names.namespace(uri, prefix: prefix), local: names.local(local))
  }

  final func started(
    _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?,
    _ attributes: XMLAttributeList
  ) {
    if let parser = unsafe parser, unsafe Int(parser.pointee.nsNr) > limits.namespaces * 2 { stop() }
    guard !stopped else { return }
    let name = unsafe self.name(local, prefix: prefix, uri: uri)
    open.append(name)
    unsafe deliver(start: XMLStartTag(name: name, local: local, prefix: prefix, attributes: attributes))
  }

  final func ended() {
    guard !stopped, let name = open.popLast() else { return }
    deliver(end: name)
    if !wantsMore { stop() }
  }

  final func met(_ message: String, line: Int) {
    problemCount += 1
    if firstProblem == nil { firstProblem = XMLProblem(message: message, line: line) }
  }

  private func stop() {
    stopped = true
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }
}

/// A session that speaks to one handler, which it does not own.
@safe final class XMLDelivery<Handler: XMLHandler>: XMLSession {
  private let handler: UnsafeMutablePointer<Handler>

  init(_ handler: UnsafeMutablePointer<Handler>, _ vocabulary: XMLVocabulary, _ limits: XMLLimits) {
    unsafe self.handler = handler
    super.init(vocabulary, limits)
  }

  override func deliver(start tag: borrowing XMLStartTag) { unsafe handler.pointee.start(tag) }
  override func deliver(end name: XMLName) { unsafe handler.pointee.end(name) }
  override func deliver(text: Span<UInt8>) { unsafe handler.pointee.text(text) }
  override var wantsMore: Bool { unsafe handler.pointee.wantsMore }
}
