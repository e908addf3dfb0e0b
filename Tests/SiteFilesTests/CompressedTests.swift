import Foundation
import SiteFiles
import TestSupport
import Testing

@Suite struct CompressedTests {
  let folder = TemporaryFolder()

  /// What gzip itself makes of a twin.
  private func unpacked(_ twin: [UInt8]) throws -> [UInt8] {
    try Data(twin).write(to: URL(fileURLWithPath: folder("twin.gz")))
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", folder("twin.gz")]
    process.standardOutput = pipe
    try process.run()
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](text)
  }

  @Test(arguments: [512, 65_536, 1_000_003])
  func gzipReadsATwinAndItIsTheSameEachTime(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 / 7 * $0 % 61) }
    let twin = try #require(Compressed.twin(of: bytes))
    #expect(twin.count < size)
    #expect(try unpacked(twin) == bytes)
    #expect(Compressed.twin(of: bytes) == twin)
  }

  @Test func whatDoesNotShrinkHasNone() {
    var numbers = SeededNumbers(seed: 1)
    #expect(Compressed.twin(of: (0..<600).map { _ in UInt8.random(in: 0...255, using: &numbers) }) == nil)
  }

  @Test(arguments: [
    ("index.html", 512, true), ("index.html", 511, false), ("a/b.json", 9000, true),
    ("photo.jpg", 9000, false),
    ("index.html.gz", 9000, false), ("_headers", 9000, false), ("a.html/b", 9000, false),
    ("sitemap.xml", 9000, true),
  ])
  func onlyTextIsWorthIt(path: String, size: Int, isWorthIt: Bool) {
    #expect(Compressed.isWorthIt(path, size: size) == isWorthIt)
  }
}
