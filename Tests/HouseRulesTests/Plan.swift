/// The plan of the house: which room may know which, and what each may bring in from outside.
enum Plan {
  /// Modules of ours that a room may import.
  static let neighbours: [String: Set<String>] = [
    "ASCII": [],
    "News": ["ASCII", "CSHA256"],
    "Markup": ["ASCII", "CLibxml2"],
    "Feeds": ["ASCII", "News", "Markup"],
    "Extraction": ["ASCII", "News", "Markup", "CCLD2"],
    "Dedupe": ["News"],
    "Fetching": ["ASCII", "News", "CZlib"],
    "Store": ["News"],
    "Delivery": ["News", "CLinux"],
    "Daemon": ["News", "Markup", "Feeds", "Extraction", "Dedupe", "Fetching", "Store", "Delivery"],
    "Configuration": ["ASCII", "News", "Feeds", "Markup"],
    "Status": ["News"],
    "winnow": [
      "CLinux", "News", "Markup", "Feeds", "Extraction", "Dedupe", "Fetching", "Store", "Delivery", "Daemon",
      "Configuration",
      "Status",
    ],
    "winnow-bench": [
      "News", "Markup", "Feeds", "Extraction", "Dedupe", "Fetching", "Store", "Delivery", "Daemon",
      "CAllocations", "CLibxml2",
      // The judge of manners: a library of the tests, so that the suite and this program show the same table.
      "MannersOracle",
    ],
  ]

  /// Modules of others that a room may import; a pure room has FoundationEssentials at most.
  static let guests: [String: Set<String>] = [
    "ASCII": [],
    "News": ["FoundationEssentials"],
    "Markup": ["FoundationEssentials", "Glibc"],
    "Feeds": ["FoundationEssentials"],
    "Extraction": ["FoundationEssentials"],
    "Dedupe": ["FoundationEssentials"],
    "Fetching": [
      "AsyncHTTPClient", "FoundationEssentials", "Glibc", "HeapModule", "NIOCore", "NIOHTTP1", "NIOPosix",
      "Synchronization",
    ],
    "Store": ["FoundationEssentials", "GRDB", "Glibc"],
    "Delivery": ["FoundationEssentials", "Glibc"],
    "Daemon": ["FoundationEssentials", "Glibc", "HeapModule", "Logging", "Synchronization"],
    "Configuration": ["FoundationEssentials", "Yams"],
    "Status": ["FoundationEssentials", "Glibc"],
    "winnow": [
      "ArgumentParser", "Foundation", "FoundationEssentials", "Glibc", "Logging", "ServiceLifecycle",
      "Synchronization", "UnixSignals",
    ],
    "winnow-bench": [
      "ArgumentParser", "AsyncHTTPClient", "Foundation", "FoundationEssentials", "Glibc", "NIOCore",
      "NIOHTTP1", "NIOPosix", "Synchronization",
    ],
  ]

  /// Bytes and values in, values out: no network, disk, clock, logging or environment.
  static let pureRooms: Set<String> = ["ASCII", "News", "Markup", "Feeds", "Extraction", "Dedupe"]

  /// The folders and files in which pointers may be met: where a C library or the system is.
  static let pointerDoors = [
    "Sources/ASCII/VectorScan.swift",
    "Sources/Markup/Iconv/", "Sources/Markup/Scanning/", "Sources/Markup/XML/Libxml2/",
    "Sources/winnow-bench/Measurement.swift", "Sources/winnow-bench/Yardstick/",
    "Sources/Markup/HTML/Arena/",
    "Sources/Extraction/Language/LanguageIdentification.swift",
    "Sources/Delivery/DeliveryError.swift", "Sources/Delivery/Directories.swift",
    "Sources/Delivery/OutputFile.swift", "Sources/Delivery/ReplacedFile.swift",
    "Sources/News/Identity/SHA256.swift",
    "Sources/Delivery/StandardOutput.swift",
    "Sources/Fetching/Files/LocalFile.swift", "Sources/Fetching/Zlib/",
    "Sources/Status/Notify/NotifySocket.swift",
    "Sources/Store/StateLock.swift",
    "Sources/winnow/FeedLists/ListFile.swift", "Sources/winnow/Input/InputSource.swift",
    "Sources/winnow/StandardStreams.swift",
    "Sources/winnow/WallClock.swift", "Sources/winnow/Run/DescriptorLimit.swift",
  ]

  /// Every folder of `Sources` but those of C, which have no Swift in them.
  static var rooms: Set<String> { Set(neighbours.keys) }
}
