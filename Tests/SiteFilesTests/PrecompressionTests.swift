import Foundation
import Glibc
import SiteFiles
import TestSupport
import Testing

@Suite struct PrecompressionTests {
  let folder = TemporaryFolder()
  static let page = String(repeating: "<p>Bring your passport.</p>\n", count: 50)

  @discardableResult
  private func build(_ pages: [String: String], isPrecompressed: Bool = true) throws -> OutputSummary {
    let generation = try OutputGeneration.begin(at: folder("public"), isPrecompressed: isPrecompressed)
    for (path, text) in pages { try generation.write(Array(text.utf8), to: path) }
    return try generation.finish()
  }

  /// What gzip itself makes of a file of the site.
  private func unpacked(_ name: String) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", folder("public/" + name)]
    process.standardOutput = pipe
    try process.run()
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  @Test func whatCompressesWellHasATwin() throws {
    try build([
      "index.html": Self.page, "a/data.json": Self.page, "short.html": "<p>", "photo.jpg": Self.page,
      "_headers": Self.page,
    ])
    #expect(
      folder.tree("public") == [
        ".balie", "_headers", "a/", "a/data.json", "a/data.json.gz", "index.html", "index.html.gz",
        "manifest.sha256", "photo.jpg", "short.html",
      ])
    #expect(try unpacked("index.html.gz") == Self.page)
    #expect(folder.text("public/manifest.sha256")?.contains("  a/data.json.gz\n") == true)
  }

  @Test func theSameBytesHaveTheSameTwin() throws {
    try build(["index.html": Self.page])
    folder.age("public/index.html.gz")
    let (twin, status) = (folder.text("public/index.html.gz"), folder.status("public/index.html.gz"))
    #expect(
      try build(["index.html": Self.page])
        == OutputSummary(unchanged: 2, bytes: Self.page.utf8.count + status!.size))
    #expect(folder.status("public/index.html.gz") == status)
    try build(["index.html": Self.page], isPrecompressed: false)
    #expect(folder.status("public/index.html.gz") == nil)
    try build(["index.html": Self.page])
    #expect(folder.text("public/index.html.gz") == twin)
  }

  /// A server would hand out the twin and nobody would see that the page has changed.
  @Test func aTwinIsNeverThatOfAnotherPage() throws {
    try build(["index.html": Self.page, "other.html": Self.page + "other"])
    try build(["index.html": Self.page + "changed", "other.html": Self.page + "other"])
    #expect(try unpacked("index.html.gz") == Self.page + "changed")
    rename(folder("public/other.html.gz"), folder("public/index.html.gz"))
    try build(["index.html": Self.page + "changed", "other.html": Self.page + "other"])
    #expect(try unpacked("index.html.gz") == Self.page + "changed")
    #expect(try unpacked("other.html.gz") == Self.page + "other")
    folder.write("damaged", to: "public/index.html.gz")
    try build(["index.html": Self.page + "changed", "other.html": Self.page + "other"])
    #expect(try unpacked("index.html.gz") == Self.page + "changed")
  }
}
