import Glibc

/// Holds the state directory for one process, as long as it lives (flock(2)).
struct StateLock: ~Copyable {
  private let descriptor: Int32

  init(directory: String) throws(LedgerError) {
    let path = "\(directory)/lock"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw .unusable(path: path, reason: systemMessage(errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse(path: directory)
    }
  }

  deinit { close(descriptor) }
}

/// The system's words for an errno value.
func systemMessage(_ code: Int32) -> String {
  unsafe String(cString: strerror(code))
}

/// Makes a directory and its parents, as far as they are missing.
func makeDirectory(_ path: String) throws(LedgerError) {
  var made = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    made += "/\(part)"
    guard unsafe mkdir(made, 0o750) != 0, errno != EEXIST else { continue }
    let code = errno
    var facts = stat()
    // An unwritable parent that is there is no obstacle.
    guard unsafe stat(made, &facts) == 0 else { throw .unusable(path: made, reason: systemMessage(code)) }
  }
}

enum Readability {
  case readable
  case missing
  case denied
}

/// Whether a file can be read by this process.
func readability(of path: String) -> Readability {
  if unsafe access(path, R_OK) == 0 { return .readable }
  return errno == ENOENT || errno == ENOTDIR ? .missing : .denied
}
