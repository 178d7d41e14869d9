import Fetching
import Glibc
import News

/// One thing named on the command line: a file, a URL, or `-` for standard input.
struct InputSource: Sendable {
  let name: String

  /// What was read, and how it is to be understood.
  struct Content: Sendable {
    var bytes: [UInt8]
    var url: String?
    var contentType: String?
  }

  /// Why there is nothing to read.
  enum Problem: Error, CustomStringConvertible {
    case missing(String)
    case unreadable(String, reason: String)
    case unavailable(String, reason: String)

    var description: String {
      switch self {
      case .missing(let name): "\(name): no such file"
      case .unreadable(let name, let reason), .unavailable(let name, let reason): "\(name): \(reason)"
      }
    }
  }

  private var isURL: Bool {
    name.hasPrefix("http://") || name.hasPrefix("https://") || name.hasPrefix("file:")
  }

  func read(_ resource: FetchRequest.Resource, allowPrivate: Bool) async throws(Problem) -> Content {
    if name == "-" { return Content(bytes: try contents(of: STDIN_FILENO)) }
    return isURL ? try await fetched(resource, allowPrivate) : try file(name)
  }

  /// The bytes of a file, its type told by its extension where that says more than the bytes.
  func file(_ path: String) throws(Problem) -> Content {
    let descriptor = try opened(path)
    defer { close(descriptor) }
    return Content(
      bytes: try contents(of: descriptor), contentType: path.hasSuffix(".txt") ? "text/plain" : nil)
  }

  /// The bytes of a file or of standard input; never of a URL.
  func local() throws(Problem) -> [UInt8] {
    name == "-" ? try contents(of: STDIN_FILENO) : try file(name).bytes
  }

  /// A descriptor to read from, which the caller closes.
  func opened(_ path: String) throws(Problem) -> Int32 {
    // The system would open what stands before it.
    guard !path.utf8.contains(0) else { throw .unreadable(path, reason: "has a NUL in its name") }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path) : .unreadable(path, reason: reason(errno))
    }
    return descriptor
  }

  private func contents(of descriptor: Int32) throws(Problem) -> [UInt8] {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { throw .unreadable(name, reason: reason(errno)) }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: throw .unreadable(name, reason: "is a directory")
    // Nobody may ever write to a pipe or a device that a batch names; standard input is another matter.
    case S_IFREG: break
    default:
      guard descriptor == STDIN_FILENO else { throw .unreadable(name, reason: "is not an ordinary file") }
    }
    let size = facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : 0
    guard size <= Self.limit else { throw tooLarge }
    return try plain(try contents(of: descriptor, expecting: size))
  }

  /// All bytes, in one piece where their number is known beforehand.
  private func contents(of descriptor: Int32, expecting size: Int) throws(Problem) -> [UInt8] {
    var bytes = readSome(from: descriptor, atMost: max(size + 1, 1 << 16))
    while true {
      let some = readSome(from: descriptor, atMost: 1 << 16)
      if some.isEmpty { return bytes }
      bytes += some
      if bytes.count > Self.limit { throw tooLarge }
    }
  }

  /// What is packed with gzip, unpacked.
  private func plain(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    do throws(FetchError) {
      return try Unpacking.plain(bytes, limit: Self.limit)
    } catch {
      throw .unreadable(name, reason: "\(error)")
    }
  }

  private var tooLarge: Problem { .unreadable(name, reason: "more than \(Self.limit >> 20) MiB") }

  private func fetched(_ resource: FetchRequest.Resource, _ allowPrivate: Bool) async throws(Problem)
    -> Content
  {
    var options = FetchOptions()
    options.allowPrivate = allowPrivate
    let request = FetchRequest(url: name, resource: resource, fileRoot: "/")
    do {
      options.proxies = try Proxies.ofEnvironment()
      let response = try await withFetcher(options, time: .system) { try await $0.fetch(request) }
      return Content(bytes: response.body, url: response.url, contentType: response.contentType)
    } catch {
      throw .unavailable(name, reason: "\(error)")
    }
  }

  private static let limit = 256 << 20

  private func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
