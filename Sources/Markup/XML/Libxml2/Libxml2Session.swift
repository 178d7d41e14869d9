import ASCII
internal import CLibxml2

/// What the callbacks of one parser share. libxml2 hands its address back to each of them.
///
/// Invariants: 1. Every `start` that a receiver is told has its `end`. 2. Once the session has refused or stopped, the
/// receiver is told nothing more.
@safe struct Libxml2Session: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let limits: XMLLimits
  let names: Libxml2Names
  /// Called without a count of references: two atomic operations at each event would cost more than the event.
  private let receiver: Unmanaged<Libxml2Receiver>
  private var open: [OpenElement] = []
  /// Namespace declarations of all open elements together, and the prefixes that the document has declared so far.
  private var declarationsInForce = 0
  private var prefixes: Set<UnsafePointer<xmlChar>> = unsafe []
  /// Text that waits for its end: libxml2 tells each reference (`&lt;`) and each three hundred bytes beyond ASCII apart.
  private var pending = Column<UInt8>(capacity: 4_096)
  /// A CDATA section comes in pieces, and the last one ended in a carriage return.
  private var endsInCarriageReturn = false
  /// The document is not for libxml2 to read.
  private(set) var isRefused = false
  /// The handler has had enough.
  private(set) var isStopped = false

  private struct OpenElement {
    var name: XMLName
    /// Whether the receiver was told its end at its beginning.
    var isVoid: Bool
    var declarations: Int
  }

  /// - Parameter receiver: outlives the session.
  init(
    _ context: xmlParserCtxtPtr, limits: XMLLimits, names: Libxml2Names, receiver: Libxml2Receiver
  ) {
    unsafe self.context = context
    self.limits = limits
    self.names = names
    unsafe self.receiver = Unmanaged.passUnretained(receiver)
  }

  private mutating func refuse() {
    isRefused = true
    unsafe xmlStopParser(context)
  }

  /// What libxml2 complains of without calling the document malformed: an undeclared prefix, a namespace that is no URI
  /// or a relative one, and what `xml:lang`, `xml:space` and the version say. All else is for the recovering reader; an
  /// undeclared entity is but a warning where a DTD is named that nobody reads.
  mutating func complain(_ error: xmlErrorPtr?) {
    guard let code = unsafe error?.pointee.code else { return }
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_NS_ERR_UNDEFINED_NAMESPACE, XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE, XML_WAR_LANG_VALUE,
      XML_WAR_SPACE_VALUE, XML_WAR_UNKNOWN_VERSION:
      break
    default: refuse()
    }
  }
}

extension Libxml2Session {
  /// A doctype was met, of which the internal subset is next, if there is one: its defaults and entities are for
  /// `XMLEntities` to bound, wherever the subset was hidden from the look beforehand.
  mutating func doctype() {
    if unsafe context.pointee.input.pointee.cur.pointee == .openBracket { refuse() }
  }

  mutating func start(
    _ known: Libxml2Names.Known, _ tag: consuming XMLStartTag, attributes: Int, declarations: Int
  ) {
    flush()
    declarationsInForce += declarations
    guard open.count < limits.depth, attributes + declarations <= limits.attributes,
      declarationsInForce <= limits.namespaces, known.beginsInASCII, known.length < XMLLimits.nameBytes
    else { return refuse() }
    let isVoid = known.void.isVoid(attributes: attributes)
    // Its declarations end with it, and libxml2 keeps them for what it takes for its content.
    guard !isVoid || declarations == 0 else { return refuse() }
    open.append(OpenElement(name: known.name, isVoid: isVoid, declarations: declarations))
    unsafe receiver._withUnsafeGuaranteedRef { $0.start(tag) }
    if isVoid { tellEnd(of: known.name) }
  }

  /// Notes the prefixes that an element declares: a prefix and a URI for each, the prefix null for the default one.
  mutating func declare(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
    for index in 0..<count {
      if let prefix = unsafe list?[index * 2] { unsafe prefixes.insert(prefix) }
    }
    if unsafe prefixes.count > limits.namespaces { refuse() }
  }

  mutating func end() {
    flush()
    guard !isRefused, !isStopped, let element = open.popLast() else { return }
    declarationsInForce -= element.declarations
    if !element.isVoid { tellEnd(of: element.name) }
  }

  /// A handler that has enough is told the ends of what is open.
  private mutating func tellEnd(of name: XMLName) {
    unsafe receiver._withUnsafeGuaranteedRef { $0.end(name) }
    guard unsafe !receiver._withUnsafeGuaranteedRef({ $0.wantsMore }) else { return }
    isStopped = true
    unsafe xmlStopParser(context)
    for element in open.reversed() where !element.isVoid {
      unsafe receiver._withUnsafeGuaranteedRef { $0.end(element.name) }
    }
  }
}

extension Libxml2Session {
  /// Bytes of text from which on a piece is handed on as it lies in libxml2's buffer: only CDATA comes in such, and what
  /// gathering a shorter one costs is less than telling it apart.
  private static let longPiece = 1_024
  /// Bytes that are gathered at most, so that memory does not grow with the text.
  private static let pendingLimit = 16_384

  @inline(__always)
  mutating func text(_ bytes: Span<UInt8>) {
    endsInCarriageReturn = false
    // A reference is told as one byte, and escaped HTML is full of them.
    if bytes.count == 1 { pending.append(bytes[0]) } else { run(bytes) }
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    if bytes.count == 2, let meant = windows1252(bytes, at: 0) { return pending.append(meant[...]) }
    if pending.isEmpty, bytes.count >= Self.longPiece { return tell(bytes) }
    pending.append(copying: bytes, 0..<bytes.count)
    if pending.count >= Self.pendingLimit { flush() }
  }

  /// The push parser hands CDATA on as it stands, without the normalization of line ends (XML 1.0 §2.11).
  ///
  /// - Parameter isLast: whether the section ends with this piece.
  mutating func section(_ bytes: Span<UInt8>, isLast: Bool) {
    defer { if isLast { endsInCarriageReturn = false } }
    guard endsInCarriageReturn || ByteScan.first(.carriageReturn, in: bytes, from: 0) < bytes.count else {
      return text(bytes)
    }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte != .lineFeed || !endsInCarriageReturn { pending.append(byte == .carriageReturn ? 0x0A : byte) }
      endsInCarriageReturn = byte == .carriageReturn
    }
  }

  /// Tells the text so far: an element begins or ends.
  private mutating func flush() {
    endsInCarriageReturn = false
    guard !pending.isEmpty else { return }
    pending.withSpan { tell($0) }
    pending.removeAll()
  }

  private func tell(_ bytes: Span<UInt8>) {
    guard !isRefused, !isStopped, !bytes.isEmpty else { return }
    unsafe receiver._withUnsafeGuaranteedRef { $0.text(bytes) }
  }
}
