import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import Foundation
import Testing

@testable import Authoring

/// New portals: a clean catalogue in any choice of languages.
@Suite struct StarterTests {
  private static let tags = StarterWords.all.map(\.language)

  private func files(_ tags: [String], currency: String = "EUR") throws -> [DraftFile] {
    var interview = NewPortal.interview(timeZone: "UTC")
    let names = tags.map { Interview.Statement("name", in: LanguageTag($0), "Counter \($0): one") }
    let refusals = interview.take(
      [
        Interview.Statement("languages", tags.joined(separator: ",")),
        Interview.Statement("currency", currency),
      ] + names)
    #expect(refusals == [])
    #expect(interview.settle().isEmpty)
    return NewPortal.files(interview.answers)
  }

  private func findings(_ files: [DraftFile]) -> [String] {
    var map = SourceMap()
    let content = files.filter { $0.path.hasPrefix("content/") }.map { file in
      ContentFile(
        path: String(file.path.dropFirst(8)),
        file: map.add(SourceFile(path: file.path, bytes: Array(file.text.utf8))))
    }
    let today = CivilDate(daysSince1970: 20_000)
    let loaded = CatalogueLoader.load(content, map: &map, root: "content", asOf: { _ in today }, jobs: 1)
    return loaded.findings.map { "\(map[$0.span.file].path): \($0.message)" }
  }

  @Test func everyLanguageOfTheThemeHasWords() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let messages = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "templates/messages").path)
    #expect(Set(messages.map { String($0.dropLast(".yaml".count)) }) == Set(Self.tags))
  }

  /// Every subset of the languages, each of them as the source language.
  @Test func anyChoiceOfLanguagesIsClean() throws {
    for mask in 1..<(1 << Self.tags.count) {
      let chosen = Self.tags.indices.filter { mask & (1 << $0) != 0 }.map { Self.tags[$0] }
      for first in chosen {
        let tags = [first] + chosen.filter { $0 != first }
        #expect(findings(try files(tags)) == [], "\(tags)")
      }
    }
  }

  @Test(arguments: [
    ("Asia/Ho_Chi_Minh", "20 17"), ("Europe/Amsterdam", "20 23"), ("America/New_York", "20 5"),
    ("UTC", "20 0"),
    ("Asia/Kathmandu", "35 18"), ("Pacific/Auckland", "20 12"),
  ]) func itIsPublishedSoonAfterMidnight(_ zone: String, _ time: String) throws {
    let workflow = try #require(StarterTools.files(timeZone: zone).first { $0.path.hasSuffix("portal.yml") })
    #expect(workflow.text.contains("- cron: \"\(time) * * *\"\n"))
  }

  /// What a portal begins with is in good shape, so that ‘balie format --check’ has nothing to say of it.
  @Test func newPortalsAreInGoodShape() throws {
    for tags in Self.tags.map({ [$0] }) + [Self.tags, Self.tags.reversed()] {
      let format = ContentFormat(languages: tags)
      for file in try files(tags) where file.path.hasPrefix("content/") {
        let path = String(file.path.dropFirst(8))
        let outcome = format.formatted(Array(file.text.utf8), path, of: FileID(index: 0))
        #expect(outcome == .asItWas, "\(path) in \(tags)")
      }
    }
  }

  /// Lines of words for one language stand in for those of another only by mistake.
  @Test func noTextIsTheSameInTwoLanguages() {
    let texts = StarterWords.all.map { words in
      Set([
        words.fee, words.askAuthority, words.fullName, words.aboutYou, words.portal.tagline,
        words.portal.demonstration,
        words.portal.aboutText, words.procedure.title, words.procedure.guidance, words.form.title,
        words.form.truthText,
      ])
    }
    #expect(texts.reduce(into: Set()) { $0.formUnion($1) }.count == texts.reduce(0) { $0 + $1.count })
    for words in StarterWords.all {
      #expect(words.procedure.steps.count == 3)
      #expect(words.askAuthority.contains("%"))
    }
  }

  @Test func programsCanBeRunAndNothingElse() throws {
    let executable = try files(["en"]).filter(\.isExecutable)
    #expect(Set(executable.map(\.path)) == [".githooks/pre-commit", ".ci/install-balie"])
    #expect(executable.allSatisfy { $0.text.hasPrefix("#!/bin/sh\n") })
  }
}
