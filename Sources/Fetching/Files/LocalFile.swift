import Glibc

/// A file on this machine, opened for reading; closed with this value.
struct LocalFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  /// - Parameter path: as ``resolved(_:)`` gave it: a symbolic link in its last place is refused.
  init(path: String) throws(FetchError) {
    // Without O_NONBLOCK a named pipe would keep us waiting for a writer.
    unsafe descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    self.path = path
    guard descriptor >= 0 else { throw Self.failure(errno, path) }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw Self.failure(errno, path) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory(path: path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .fileUnreadable(path: path, errno: EINVAL) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next bytes, or none at the end.
  func nextPiece() throws(FetchError) -> [UInt8] {
    var count = 0
    var cause: Int32 = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
      cause = errno
      filled = max(0, count)
    }
    guard count >= 0 else { throw .fileUnreadable(path: path, errno: cause) }
    return piece
  }

  /// The path with every symbolic link followed and every dot taken out.
  static func resolved(_ path: String) throws(FetchError) -> String {
    guard let real = unsafe realpath(path, nil) else { throw failure(errno, path) }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func failure(_ cause: Int32, _ path: String) -> FetchError {
    switch cause {
    case ENOENT, ENOTDIR: .fileMissing(path: path)
    default: .fileUnreadable(path: path, errno: cause)
    }
  }
}
