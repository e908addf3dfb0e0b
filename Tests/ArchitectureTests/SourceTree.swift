import Testing
import Foundation

/// The sources of the project, as the tests of its structure read them.
struct SourceTree {
  struct File {
    let target: String
    let path: String
    let text: String
    /// The lines without comments.
    let code: String

    init(target: String, path: String, text: String) {
      (self.target, self.path, self.text) = (target, path, text)
      code = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }.joined(separator: "\n")
    }

    /// The modules it imports.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"),
          words[..<index].allSatisfy({ Self.modifiers.contains($0) })
        else { return nil }
        return words.last.map { String($0.prefix { $0 != "." }) }
      }
    }

    private static let modifiers: Set<Substring> = [
      "package", "public", "private", "internal", "fileprivate",
    ]
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The tree as it is, read once for all tests.
  static let project = Result { try SourceTree() }

  let files: [File]

  private init() throws {
    let sources = Self.root.appending(path: "Sources")
    let paths = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap {
      $0 as? String
    }
    files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      File(
        target: String(path.prefix { $0 != "/" }), path: "Sources/\(path)",
        text: try String(contentsOf: sources.appending(path: path), encoding: .utf8))
    }
  }
}
