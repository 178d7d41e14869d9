// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is held to. A warning is an error; an unsafe expression says so.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A room of the house: a library target of ours.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], linkerSettings: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: house, linkerSettings: linkerSettings)
}

/// The tests of one room, or of several together.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: house)
}

let package = Package(
  name: "winnow",
  products: [
    .executable(name: "winnow", targets: ["winnow"]),
    .library(name: "WinnowCore", targets: ["News", "Markup", "Feeds", "Extraction", "Dedupe"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    .target(name: "CSHA256"),
    room("ASCII"),
    room("News", ["ASCII", "CSHA256"]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    room("Markup", ["ASCII", "CLibxml2"]),
    room("Feeds", ["ASCII", "News", "Markup"]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    room("Extraction", ["ASCII", "News", "Markup", "CCLD2"]),
    room("Dedupe", ["News"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    room(
      "Fetching",
      [
        "ASCII", "News", "CZlib",
        // async-http-client brings a module called Configuration (swift-configuration), like our room.
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          moduleAliases: ["Configuration": "SwiftConfiguration"]),
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    room("Store", ["News", .product(name: "GRDB", package: "GRDB.swift")]),
    .systemLibrary(name: "CLinux"),
    room("Delivery", ["News", "CLinux"]),
    room(
      "Daemon",
      [
        "News", "Markup", "Feeds", "Extraction", "Dedupe", "Fetching", "Store", "Delivery",
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    room("Configuration", ["ASCII", "News", "Feeds", "Markup", .product(name: "Yams", package: "Yams")]),
    room("Status", ["News"]),
    .executableTarget(
      name: "winnow",
      dependencies: [
        "CLinux", "News", "Markup", "Feeds", "Extraction", "Fetching", "Store", "Delivery", "Daemon",
        "Configuration", "Status",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .target(name: "CAllocations"),
    .executableTarget(
      name: "winnow-bench",
      dependencies: [
        "News", "Markup", "Feeds", "Extraction", "Daemon", "CLibxml2", "CAllocations", "MannersOracle",
        // Not used, but without it SwiftPM (6.2) takes the alias below for a second target of that name.
        "Configuration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          moduleAliases: ["Configuration": "SwiftConfiguration"]),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: house),

    .target(
      name: "TestSupport",
      dependencies: [
        "News",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Tests/TestSupport", swiftSettings: house),
    .target(
      name: "MannersOracle",
      dependencies: [
        "News", "Daemon", "Delivery", "Fetching", "Store", "TestSupport",
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/MannersOracle", swiftSettings: house),
    tests("MannersOracleTests", ["MannersOracle"]),
    tests("NewsTests", ["News"]),
    tests("MarkupTests", ["Markup"]),
    tests("FeedsTests", ["Feeds", "News"]),
    tests("ExtractionTests", ["Extraction", "Markup", "News"], exclude: ["Pages"]),
    tests("DedupeTests", ["Dedupe", "News"]),
    tests("FetchingTests", ["Fetching", "News"]),
    tests("StoreTests", ["Store", "News", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("DeliveryTests", ["Delivery", "News"]),
    tests(
      "DaemonTests",
      [
        "Daemon", "News", "Feeds", "Store", "Delivery", "Fetching",
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests("ConfigurationTests", ["Configuration", "Markup", "News"]),
    tests("StatusTests", ["Status"]),
    tests("IntegrationTests", ["winnow", "News"]),
    tests("HouseRulesTests", []),
  ]
)
