import Glibc

/// How many files and sockets the process may have open.
enum DescriptorLimit {
  /// The limit, once the soft one has been raised to the hard one, which is what the operator or systemd allows. The usual
  /// soft limit of 1,024 dates from `select(2)`, which nothing here calls.
  static let raised = raise()

  private static func raise() -> Int {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
    var raised = rlimit(rlim_cur: limit.rlim_max, rlim_max: limit.rlim_max)
    if unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised) == 0 { limit = raised }
    return Int(clamping: limit.rlim_cur)
  }
}
