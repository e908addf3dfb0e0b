import Diagnostics
import Foundation
import Templates
import Testing

/// The cases that the Mustache specification publishes, where its data lies beside the project.
@Suite struct SpecificationTests {
  struct File: Decodable {
    let tests: [Case]
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let desc: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String
    var module: String?

    var testDescription: String { "\(module ?? ""): \(name)" }
  }

  private static let modules = [
    "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
  ]

  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/mustache-spec").standardizedFileURL

  private static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  private static func cases() throws -> [Case] {
    guard isPresent else { return [] }
    return try modules.flatMap { module in
      let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
      return try JSONDecoder().decode(File.self, from: data).tests.map { test in
        var test = test
        test.module = module
        return test
      }
    }
  }

  /// Names that do not exist render as nothing in the specification. Here they do so too, and are reported.
  private static let withUnknownNames: Set<String> = [
    "interpolation: Basic Context Miss Interpolation",
    "interpolation: Triple Mustache Context Miss Interpolation",
    "interpolation: Ampersand Context Miss Interpolation",
    "interpolation: Dotted Names - Broken Chains",
    "interpolation: Dotted Names - Broken Chain Resolution",
    "interpolation: Dotted Names - Context Precedence",
    "interpolation: Dotted Names are never single keys",
    "inheritance: Negative Sections",
    // Where a thing is missing, its names are not there either.
    "inverted: Context",
    "inverted: List",
    "inverted: Context Misses",
    "inverted: Dotted Names - Broken Chains",
    "sections: Context Misses",
    "sections: Dotted Names - Broken Chains",
  ]

  /// A partial that does not exist renders as nothing, and is reported.
  private static let withMissingPartials: Set<String> = ["partials: Failed Lookup"]

  /// What the types rule out: no page is a list, and no list holds lists.
  private static let ruledOut: Set<String> = [
    "sections: Implicit Iterator - Root-level",
    "sections: Implicit Iterator - Array",
  ]

  @Test(
    .enabled(if: isPresent, "the cases of the Mustache specification are not beside the project"),
    arguments: try cases())
  func agrees(_ test: Case) throws {
    if Self.ruledOut.contains(test.testDescription) { return }
    var sources = (test.partials ?? [:]).sorted { $0.key < $1.key }
    let record: Record
    if case .record(let data) = test.data {
      sources.insert(("page", test.template), at: 0)
      record = Record("page", data)
    } else {
      // A page is always a record, so a value without names is shown as the thing at hand of a section.
      sources.insert(("page", "{{#value}}\(test.template){{/value}}"), at: 0)
      record = Record("page", ["value": test.data])
    }
    let site = Site(sources.map { ($0.key, $0.value) })
    let result = try site.render("page", record, dialect: .mustache)
    #expect(result.output == test.expected, "\(test.desc)")
    #expect(Set(result.codes) == Self.expectedCodes(of: test))
  }

  private static func expectedCodes(of test: Case) -> Set<String> {
    if withUnknownNames.contains(test.testDescription) { return ["template-unknown-name"] }
    if withMissingPartials.contains(test.testDescription) { return ["template-missing-partial"] }
    return []
  }

  /// The exceptions above are cases that exist.
  @Test(.enabled(if: isPresent, "the cases of the Mustache specification are not beside the project"))
  func exceptionsExist() throws {
    let names = Set(try Self.cases().map(\.testDescription))
    #expect(names.count > 150)
    #expect(Self.withUnknownNames.union(Self.withMissingPartials).union(Self.ruledOut).isSubset(of: names))
  }
}
