import Diagnostics
import Foundation
import SiteBuild
import Testing

/// The invariants that `docs/architecture.md` marks as held by tests.
@Suite struct InvariantTests {
  /// The order in which data walks through the house. A target imports only what stands before it.
  static let order = [
    "CCMarkGFM", "CYAML", "CCrypto", "CDeflate", "CLinux", "CStemmer", "Diagnostics", "Parallelism",
    "BuildGraph", "SiteFiles", "Syntax",
    "CatalogueModel", "Forms", "Search", "CatalogueLoading", "Analysis", "Importing", "Authoring",
    "Translating", "Editing",
    "Templates",
    "Rendering",
    "SiteBuild", "LanguageServer", "Preview",
    "BalieCommand", "balie",
  ]

  /// What each target may import of the project. Everything else of the project it must not know.
  static let knows: [String: Set<String>] = [
    "Diagnostics": [],
    "Parallelism": [],
    "BuildGraph": [],
    "SiteFiles": ["CCrypto", "CDeflate", "CLinux", "Diagnostics", "Parallelism"],
    "Syntax": ["CCMarkGFM", "CYAML", "Diagnostics"],
    "CatalogueModel": ["BuildGraph", "Diagnostics"],
    "Forms": ["CatalogueModel", "Diagnostics"],
    "Search": ["CStemmer"],
    "CatalogueLoading": [
      "BuildGraph", "CatalogueModel", "Diagnostics", "Forms", "Parallelism", "Search", "Syntax",
    ],
    "Analysis": ["CatalogueModel", "Diagnostics", "Forms", "Parallelism", "Syntax"],
    "Importing": ["CatalogueLoading", "CatalogueModel", "Diagnostics", "Forms", "Syntax"],
    "Authoring": ["CatalogueLoading", "CatalogueModel", "Diagnostics", "Importing", "Syntax"],
    "Translating": ["Analysis", "CatalogueModel", "Diagnostics", "Importing", "Syntax"],
    "Editing": ["Analysis", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Forms", "Syntax"],
    "Templates": ["BuildGraph", "Diagnostics"],
    "Rendering": [
      "Analysis", "BuildGraph", "CatalogueModel", "Diagnostics", "Forms", "Parallelism", "Search", "Syntax",
      "Templates",
    ],
    "SiteBuild": [
      "Analysis", "Authoring", "BuildGraph", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing",
      "Forms", "Importing", "Parallelism", "Rendering",
      "Search", "SiteFiles", "Syntax", "Templates", "Translating",
    ],
    "LanguageServer": [
      "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing", "Forms", "SiteBuild", "SiteFiles",
      "Syntax",
    ],
    "Preview": ["CatalogueLoading", "Diagnostics", "SiteBuild", "SiteFiles"],
    "BalieCommand": [
      "Analysis", "Authoring", "CatalogueLoading", "CatalogueModel", "Diagnostics", "Editing", "Importing",
      "LanguageServer", "Parallelism", "Preview", "Rendering",
      "Search",
      "SiteBuild",
      "SiteFiles",
    ],
    "balie": ["BalieCommand"],
  ]

  @Test func targetsKnowOnlyWhatStandsBeforeThem() throws {
    let project = Set(Self.order)
    for file in try SourceTree.project.get().files {
      let allowed = try #require(Self.knows[file.target], "unknown target \(file.target)")
      for module in file.imports where project.contains(module) {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func theTableKeepsTheOrder() throws {
    for (target, modules) in Self.knows {
      let place = try #require(Self.order.firstIndex(of: target))
      for module in modules {
        let other = try #require(Self.order.firstIndex(of: module))
        #expect(other < place, "\(target) knows \(module), which stands after it")
      }
    }
  }

  /// Words that belong to one target only.
  @Test(
    arguments: [
      ("FileManager", []),
      ("FileHandle", []),
      ("contentsOf: URL", []),
      ("fopen(", []),
      ("import Glibc", ["BalieCommand", "SiteFiles", "balie"]),
      ("Date()", ["BalieCommand"]),
      ("Date.now", []),
      ("ContinuousClock", []),
      (".random(", []),
      ("SystemRandomNumberGenerator", []),
      ("shuffled()", []),
      ("@unchecked Sendable", []),
      ("nonisolated(unsafe)", []),
      ("try!", []),
      ("as!", []),
      ("static var shared", []),
    ] as [(String, Set<String>)])
  func wordsStayInTheirRoom(_ word: String, _ rooms: Set<String>) throws {
    for file in try SourceTree.project.get().files where !rooms.contains(file.target) {
      let isUsed = file.code.contains(word)
      #expect(!isUsed, "\(file.path) uses \(word)")
    }
  }

  @Test func everyRuleHasACodeOfItsOwnAndAPage() {
    let rules = SiteBuildRules.all
    #expect(Set(rules.map(\.code)).count == rules.count)
    for rule in rules {
      #expect(rule.code.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(rule.code)")
      #expect(rule.page.count > 80, "\(rule.code) has no page worth reading")
      #expect(rule.statement.hasSuffix("."), "\(rule.code): the statement is a sentence")
      #expect(!rule.title.hasSuffix("."), "\(rule.code): the title is a heading")
    }
  }

  @Test func everyRuleIsUsedInItsOwnFile() throws {
    let quoted = Set(try SourceTree.project.get().files.flatMap { $0.text.split(separator: "\"") })
    for rule in SiteBuildRules.all {
      #expect(quoted.contains(rule.code[...]), "\(rule.code)")
    }
  }

  @Test func filesHaveOneReason() throws {
    for file in try SourceTree.project.get().files {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 400, "\(file.path) has \(lines) lines; split it by aspect")
    }
  }
}
