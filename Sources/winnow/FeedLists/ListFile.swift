import Glibc

/// A list in `feeds.d/` that is changed as a whole or not at all.
///
/// The daemon may read the directory at any moment, and half a list would look as if feeds had been removed. So the new
/// content is written beside the old, synced, and renamed over it. A lock on the directory keeps two commands from losing
/// each other's change.
struct ListFile {
  let path: String

  /// Why nothing was written.
  struct Problem: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String {
      let reason = unsafe String(cString: strerror(code))
      let isForbidden = [EACCES, EPERM, EROFS].contains(code)
      return "cannot write \(path): \(reason)" + (isForbidden ? "; try with sudo" : "")
    }
  }

  /// Replaces the content; a file that is not there is empty, and its directory is made.
  ///
  /// - Parameter change: the old content to the new; nil leaves all as it is.
  func update(_ change: ([UInt8]) throws -> [UInt8]?) throws {
    let directory = directory(of: path)
    if unsafe mkdir(directory, 0o755) == 0 {
      // Whatever the umask of whoever types: the daemon has to read it.
      unsafe chmod(directory, 0o755)
    } else if errno != EEXIST {
      throw Problem(path: directory, code: errno)
    }
    let lock = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw Problem(path: directory, code: errno) }
    defer { close(lock) }
    flock(lock, LOCK_EX)
    guard let content = try change(try contents()) else { return }
    try replace(with: content)
    fsync(lock)
  }

  private func contents() throws -> [UInt8] {
    do throws(InputSource.Problem) {
      return try InputSource(name: path).file(path).bytes
    } catch {
      if case .missing = error { return [] }
      throw error
    }
  }

  /// Writes to where a symbolic link leads, so that the link stays one.
  private func replace(with content: [UInt8]) throws {
    var real = path
    if let resolved = unsafe realpath(path, nil) {
      real = unsafe String(cString: resolved)
      unsafe free(resolved)
    }
    let name = real.split(separator: "/").last.map(String.init) ?? real
    // Hidden, so that it is no list while it is written.
    let draft = "\(directory(of: real))/.\(name).new"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Problem(path: path, code: errno) }
    copyOwner(of: real, to: descriptor)
    let isWritten = write(content, to: descriptor) && fsync(descriptor) == 0
    var code = errno
    close(descriptor)
    if isWritten {
      if unsafe rename(draft, real) == 0 { return }
      code = errno
    }
    unsafe unlink(draft)
    throw Problem(path: path, code: code)
  }

  /// As far as this process may; the daemon must be able to read the list as before, and a new one whatever the umask.
  private func copyOwner(of path: String, to descriptor: Int32) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else {
      fchmod(descriptor, 0o644)
      return
    }
    fchmod(descriptor, facts.st_mode & 0o7777)
    _ = fchown(descriptor, facts.st_uid, facts.st_gid)
  }

  private func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
