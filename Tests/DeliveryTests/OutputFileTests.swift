import Delivery
import Foundation
import TestSupport
import Testing

@Suite struct OutputFileTests {
  @Test func `bytes go to their place, any number of times`() async throws {
    try await withOutput { file, path in
      #expect(try await file.open(expecting: 0...0) == .asPlanned)
      try await file.write([(0, bytes("one\n")), (4, bytes("two\n"))])
      try await file.write([(4, bytes("two\n")), (8, bytes("three\n"))])
      #expect(contents(path) == "one\ntwo\nthree\n")
    }
  }

  @Test func `a torn tail counts as planned and is written over`() async throws {
    try await withOutput { file, path in
      write("one\ntw", to: path)
      #expect(try await file.open(expecting: 4...8) == .asPlanned)
      try await file.write([(4, bytes("two\n"))])
      #expect(contents(path) == "one\ntwo\n")
    }
  }

  @Test func `somebody else's bytes are seen and set aside, never cut`() async throws {
    try await withOutput { file, path in
      write("one\nforeign\n", to: path)
      #expect(try await file.open(expecting: 4...4) == .longer)
      let kept = try #require(try await file.setAside(stamp: "20231013T064100Z"))
      #expect(kept.hasSuffix("/out/archive/foreign-20231013T064100Z"))
      #expect(contents(kept) == "one\nforeign\n")
      #expect(try await file.open(expecting: 0...0) == .asPlanned)
      #expect(contents(path) == "")
    }
  }

  @Test func `a name that is taken is not taken again`() async throws {
    try await withOutput { file, path in
      for name in ["", "-2"] {
        write("x", to: path)
        let kept = try #require(try await file.setAside(stamp: "now"))
        #expect(kept.hasSuffix("foreign-now\(name)"))
      }
    }
  }

  @Test func `a file that was cut or moved away is noticed`() async throws {
    try await withOutput { file, path in
      write("one\n", to: path)
      #expect(try await file.open(expecting: 8...8) == .shorter)
      #expect(await file.isUntouched(expecting: 0...8))
      #expect(await !file.isUntouched(expecting: 5...8))
      #expect(await !file.isUntouched(expecting: 0...3))
      try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
      #expect(await !file.isUntouched(expecting: 0...8))
      write("new\n", to: path)
      #expect(await !file.isUntouched(expecting: 0...8))
    }
  }

  @Test func `a pipe or a device is refused by name`() async throws {
    let file = OutputFile(path: "/dev/full")
    await #expect(throws: DeliveryError.unsuitable(path: "/dev/full")) {
      _ = try await file.open(expecting: 0...0)
    }
  }

  @Test func `an empty file is not worth setting aside`() async throws {
    try await withOutput { file, path in
      write("", to: path)
      let kept = try await file.setAside(stamp: "now")
      #expect(kept == nil)
      #expect(contents(path) == "")
    }
  }

  @Test func `an output directory that cannot be is an error that names it`() async throws {
    let file = OutputFile(path: "/proc/nowhere/out/articles.ndjson")
    let error = await #expect(throws: DeliveryError.self) { _ = try await file.open(expecting: 0...0) }
    #expect(error?.description.contains("/proc/nowhere") == true)
  }

  private func withOutput(_ body: (OutputFile, String) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let directory = folder.path
      let path = "\(directory)/out/articles.ndjson"
      try FileManager.default.createDirectory(atPath: "\(directory)/out", withIntermediateDirectories: true)
      try await body(OutputFile(path: path), path)
    }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
  private func contents(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
  private func write(_ text: String, to path: String) {
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }
}
