import CatalogueModel
import Diagnostics
import Foundation
import SiteBuild
import TestSupport
import Testing

/// A copy of a content folder that a test may edit.
final class EditedContent {
  static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content")

  let folder: TemporaryFolder
  let request: BuildRequest

  /// The sample catalogue, or other files.
  ///
  /// - Parameter hasTheme: whether the theme is read, without which nothing has an address; it takes time.
  init(_ files: [String: String]? = nil, hasTheme: Bool = false) throws {
    folder = try TemporaryFolder()
    let root = "\(folder.path)/content"
    if let files {
      try folder.write(Dictionary(uniqueKeysWithValues: files.map { ("content/\($0.key)", $0.value) }))
    } else {
      try FileManager.default.copyItem(at: Self.sample, to: URL(filePath: root))
    }
    let theme = hasTheme ? Self.sample.deletingLastPathComponent().appending(path: "templates").path : nil
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/theme", withIntermediateDirectories: true)
    let day = try #require(CivilDate("2026-11-22"))
    request = BuildRequest(
      content: root, theme: theme ?? "\(folder.path)/theme", templates: nil, output: "public",
      moment: .day(day),
      isStrict: false, jobs: 2, version: "0")
  }

  var files: [String: [UInt8]] { get throws { try folder.files(in: "content") } }

  /// What is wrong with the content.
  func findings() throws -> [String] {
    told(try LiveCatalogue(request).proved(at: request.moment).report)
  }

  /// Findings without places. What the theme lacks is no fault of the content.
  func told(_ report: Report) -> [String] {
    report.findings
      .filter { !["missing-messages", "missing-template"].contains($0.rule.code) }
      .map {
        "\(report.map[$0.span.file].path.dropFirst(request.content.count)) \($0.rule.code) \($0.message)"
      }
      .sorted()
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(request.content)/\(path)", encoding: .utf8)
  }
}
