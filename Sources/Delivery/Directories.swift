import Glibc

/// Opens with mode 0640: readers tail by group.
func openDescriptor(_ path: String, _ flags: Int32) throws(DeliveryError) -> Int32 {
  let descriptor = unsafe open(path, flags, 0o640)
  guard descriptor >= 0 else { throw .system("open", path) }
  return descriptor
}

func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Makes the directories above a path as far as they are missing.
func makeDirectories(above path: String) throws(DeliveryError) {
  let directory = parent(of: path)
  var made = directory.hasPrefix("/") ? "" : "."
  for part in directory.split(separator: "/") {
    made += "/\(part)"
    guard unsafe mkdir(made, 0o750) != 0, errno != EEXIST else { continue }
    let code = errno
    guard unsafe access(made, F_OK) == 0 else { throw .system("make directory", made, code) }
  }
}

/// Makes a new name or a rename last (fsync of the directory).
func syncDirectory(of path: String) throws(DeliveryError) {
  let directory = parent(of: path)
  let descriptor = try openDescriptor(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw .system("sync", directory) }
}

/// The name, or the name with the first number that is free.
func unusedName(_ name: String) -> String {
  var candidate = name
  var number = 2
  while unsafe access(candidate, F_OK) == 0 {
    candidate = "\(name)-\(number)"
    number += 1
  }
  return candidate
}
