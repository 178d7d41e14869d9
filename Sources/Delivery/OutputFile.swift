import CLinux
import Glibc

/// The output file that people tail.
///
/// A process can die between writing a line and recording that it did, and would then append the line a second time. So
/// nothing is appended: the ledger plans the offset of each line, and writing it again puts the same bytes at the same
/// place. What `write` was given is on disk when it returns.
///
/// The file is opened without O_APPEND, with which Linux would ignore the offsets of `pwrite`.
package actor OutputFile {
  package nonisolated let path: String
  private var descriptor: Int32 = -1

  package init(path: String) {
    self.path = path
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// How the file on disk compares with what the ledger planned.
  package enum Condition: Sendable, Hashable {
    /// Holds everything that was written and synced, and nothing that was not accepted.
    case asPlanned
    /// Lacks bytes that were written to it: somebody moved, cut or removed it.
    case shorter
    /// Holds bytes that are not ours: somebody else wrote to it.
    case longer
  }

  /// Opens or makes the file, with its directory.
  ///
  /// - Parameter expected: bytes surely there, to bytes possibly there.
  package func open(expecting expected: ClosedRange<Int64>) throws(DeliveryError) -> Condition {
    close()
    try makeDirectories(above: path)
    descriptor = try openDescriptor(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK)
    guard try facts().isOrdinary else {
      close()
      throw .unsuitable(path: path)
    }
    try syncDirectory(of: path)
    return try condition(expected)
  }

  /// Whether the open file is still the one under its name and holds only our bytes: nobody has renamed, removed, cut or
  /// written to it.
  package func isUntouched(expecting expected: ClosedRange<Int64>) -> Bool {
    guard descriptor >= 0, let own = try? facts() else { return false }
    var named = stat()
    guard unsafe stat(path, &named) == 0 else { return false }
    guard named.st_ino == own.inode && named.st_dev == own.device else { return false }
    return (try? condition(expected)) == .asPlanned
  }

  private func condition(_ expected: ClosedRange<Int64>) throws(DeliveryError) -> Condition {
    let size = try facts().size
    if size > expected.upperBound { return .longer }
    return size < expected.lowerBound ? .shorter : .asPlanned
  }

  /// Writes each piece at its offset and syncs. Space is reserved first, so that a full disk never leaves half a line.
  package func write(_ pieces: [(position: Int64, bytes: [UInt8])]) throws(DeliveryError) {
    guard let first = pieces.first, let last = pieces.last else { return }
    try reserve(from: first.position, to: last.position + Int64(last.bytes.count))
    for run in contiguousRuns(of: pieces) { try writeAll(run.bytes, at: run.position) }
    guard fdatasync(descriptor) == 0 else { throw .system("sync", path) }
  }

  /// Renames the file into `archive/` beside it.
  ///
  /// - Parameter stamp: the time, for its new name.
  ///
  /// - Returns: its new path, or nil where there was no file, or nothing in it.
  @discardableResult
  package func setAside(stamp: String) throws(DeliveryError) -> String? {
    close()
    var named = stat()
    if unsafe stat(path, &named) == 0, named.st_size == 0 { return nil }
    let directory = "\(parent(of: path))/archive"
    try makeDirectories(above: "\(directory)/any")
    let target = unusedName("\(directory)/foreign-\(stamp)")
    guard unsafe rename(path, target) == 0 else {
      if errno == ENOENT { return nil }
      throw .system("rename", path)
    }
    try syncDirectory(of: target)
    try syncDirectory(of: path)
    return target
  }

  package func close() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }
}

extension OutputFile {
  private func facts() throws(DeliveryError) -> (size: Int64, inode: UInt, device: UInt, isOrdinary: Bool) {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw .system("stat", path) }
    return (
      Int64(facts.st_size), UInt(facts.st_ino), UInt(facts.st_dev), facts.st_mode & S_IFMT == S_IFREG
    )
  }

  private func reserve(from start: Int64, to end: Int64) throws(DeliveryError) {
    let keepSize: Int32 = 1  // FALLOC_FL_KEEP_SIZE of <linux/falloc.h>
    guard fallocate(descriptor, keepSize, Int(start), Int(end - start)) != 0 else { return }
    // Some file systems cannot reserve; writing then finds out.
    if errno != EOPNOTSUPP && errno != ENOSYS { throw .system("reserve", path) }
  }

  private func writeAll(_ bytes: [UInt8], at position: Int64) throws(DeliveryError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]).baseAddress,
          buffer.count - written,
          off_t(position) + written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .system("write", path) }
      written += count
    }
  }
}

/// Joins pieces that touch, so that a batch is one write.
private func contiguousRuns(of pieces: [(position: Int64, bytes: [UInt8])]) -> [(
  position: Int64, bytes: [UInt8]
)] {
  var runs: [(position: Int64, bytes: [UInt8])] = []
  for piece in pieces {
    if let last = runs.last, last.position + Int64(last.bytes.count) == piece.position {
      runs[runs.count - 1].bytes += piece.bytes
    } else {
      runs.append(piece)
    }
  }
  return runs
}
