/// A growable column of plain values, the readers' storage.
///
/// It does what an array does without asking at each step whether somebody else holds it. Every access is checked
/// against the count; what is cut off is kept as room, so that a reader that is used again allocates nothing.
@safe struct Column<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    unsafe base = .allocate(capacity: max(capacity, 1))
    self.capacity = max(capacity, 1)
  }

  init(copying elements: [Element], room: Int = 0) {
    self.init(capacity: elements.count + room)
    unsafe elements.withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      unsafe base.update(from: first, count: elements.count)
    }
    count = elements.count
  }

  deinit { unsafe base.deallocate() }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return unsafe base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    set { self[Int(index)] = newValue }
  }

  @inline(__always)
  var last: Element? { count == 0 ? nil : self[count - 1] }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    unsafe base[count] = element
    count &+= 1
  }

  @inline(__always)
  mutating func removeLast() {
    precondition(count > 0)
    count &-= 1
  }

  mutating func remove(at index: Int) {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    count &-= 1
    if index < count { unsafe (base + index).update(from: base + index + 1, count: count - index) }
  }

  mutating func insert(_ element: Element, at index: Int) {
    precondition(index >= 0 && index <= count)
    append(element)
    unsafe (base + index + 1).update(from: base + index, count: count - 1 - index)
    unsafe base[index] = element
  }

  /// Cuts all elements from an index on.
  @inline(__always)
  mutating func truncate(to length: Int) {
    precondition(length >= 0 && length <= count)
    count = length
  }

  mutating func removeAll() { count = 0 }

  /// Appends an element many times.
  mutating func append(repeating element: Element, count times: Int) {
    reserve(times)
    unsafe (base + count).initialize(repeating: element, count: times)
    count += times
  }

  /// Makes room for so many more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(to: count + more) }
  }

  /// Appends all elements of another column.
  @inline(__always)
  mutating func append(_ other: borrowing Column<Element>) {
    guard other.count > 0 else { return }
    reserve(other.count)
    for index in 0..<other.count { append(other[index]) }
  }

  /// The elements as an array of just their size.
  func array() -> [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  /// The elements from an index on.
  func array(from start: Int) -> [Element] {
    precondition(start >= 0 && start <= count)
    return unsafe Array(UnsafeBufferPointer(start: base + start, count: count - start))
  }

  @inline(never)
  private mutating func grow(to wanted: Int) {
    let larger = max(wanted, capacity * 2)
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    unsafe copy.initialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = copy
    capacity = larger
  }
}

extension Column<UInt8> {
  /// Appends a range of another column.
  mutating func append(_ other: borrowing Column<UInt8>, from start: Int, to end: Int) {
    precondition(start >= 0 && start <= end && end <= other.count)
    reserve(end - start)
    unsafe (base + count).update(from: other.base + start, count: end - start)
    count += end - start
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    reserve(bytes.count)
    for byte in bytes { append(byte) }
  }

  /// Appends a part of a span. Most parts are short: sixteen bytes are copied at once, and what is too much of them is
  /// written over by what comes next.
  @inline(__always)
  mutating func append(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    let length = range.count
    guard length > 0 else { return }
    if length <= 16, range.lowerBound &+ 16 <= bytes.count {
      append(ByteScan.block(bytes, range.lowerBound), length)
    } else if length <= 16 {
      append(short: bytes, range)
    } else {
      append(long: bytes.extracting(range))
    }
  }

  /// Appends up to sixteen bytes that stand at the end of a span, where no block can be read: as two words that overlap,
  /// or one by one. Most pieces that libxml2 tells are such.
  @inline(__always)
  private mutating func append(short bytes: Span<UInt8>, _ range: Range<Int>) {
    if range.count >= 8 {
      append(overlapping: UInt64.self, bytes, range)
    } else if range.count >= 4 {
      append(overlapping: UInt32.self, bytes, range)
    } else {
      for index in range { append(bytes[index]) }
    }
  }

  /// Appends a part as its first and its last bytes, which together are all of it.
  @inline(__always)
  private mutating func append<Word: FixedWidthInteger & BitwiseCopyable>(
    overlapping: Word.Type, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) {
    let size = MemoryLayout<Word>.size
    precondition(range.count >= size && range.count <= 2 * size)
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let raw = unsafe bytes.bytes
    let first = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound, as: Word.self)
    let last = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: range.upperBound - size, as: Word.self)
    reserve(2 * size)
    let end = unsafe UnsafeMutableRawPointer(base + count)
    unsafe end.storeBytes(of: first, as: Word.self)
    unsafe end.storeBytes(of: last, toByteOffset: range.count - size, as: Word.self)
    count &+= range.count
  }

  /// Appends the first bytes of a block.
  @inline(__always)
  mutating func append(_ block: SIMD16<UInt8>, _ length: Int) {
    precondition(UInt(bitPattern: length) <= 16)
    reserve(16)
    unsafe UnsafeMutableRawPointer(base + count).storeBytes(of: block, as: SIMD16<UInt8>.self)
    count &+= length
  }

  @inline(never)
  mutating func append(long bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      unsafe (base + count).update(from: first, count: bytes.count)
    }
    count &+= bytes.count
  }

  /// Eight bytes from an index on, the first one lowest.
  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    precondition(index >= 0 && index &+ 8 <= count)
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Appends the UTF-8 of a code point; of U+FFFD for what is none.
  mutating func append(codePoint: UInt32) {
    for byte in utf8(of: codePoint) { append(byte) }
  }

  /// All bytes, for what reads spans.
  @inline(__always)
  borrowing func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    return body(unsafe bytes.span)
  }

  /// Takes a range out; what follows moves up.
  mutating func removeSubrange(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end && end <= count)
    unsafe (base + start).update(from: base + end, count: count - end)
    count -= end - start
  }
}
