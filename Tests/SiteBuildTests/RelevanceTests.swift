import CatalogueModel
import Foundation
import Rendering
import Search
@testable import SiteBuild
import TestSupport
import Testing

/// What people type, asked of the indexes of the sample catalogue as the page of results asks them. The same set is
/// asked in a browser by `Tests/BrowserTests/test_search_relevance.py`.
@Suite struct RelevanceTests {
  /// The goals are 0.90 and 0.98; what is reached by now is not given up again.
  private static let leastAt1 = 0.95
  private static let leastAt5 = 0.99

  @Test func peopleFindWhatTheyWant() throws {
    let indexes = try Self.indexes()
    let queries = try RelevanceSet.relevance.queries()
    let ranks = queries.map { indexes.rank($0) }
    let misses = zip(queries, ranks).filter { $1 != 1 }.map { query, rank in
      "\(query.language) \(query.kind) ‘\(query.query)’: \(rank.map { "no. \($0)" } ?? "not found")"
    }
    let (first, five) = (Self.success(ranks, within: 1), Self.success(ranks, within: 5))
    print("relevance: \(first) at 1, \(five) at 5 (\(queries.count) queries)")
    #expect(first >= Self.leastAt1 && five >= Self.leastAt5, "\(misses.joined(separator: "\n"))")
    for (kind, own) in Dictionary(grouping: zip(queries, ranks), by: \.0.kind) {
      #expect(Self.success(own.map(\.1), within: 1) >= 0.75, "no kind of query is given up: \(kind)")
    }
    // Nothing is tuned to these, so that they tell what other people may expect.
    let heldOut = try RelevanceSet.heldout.queries().map { indexes.rank($0) }
    print("held out: \(Self.success(heldOut, within: 1)) at 1, \(Self.success(heldOut, within: 5)) at 5")
  }

  /// The share of queries whose answer is among so many first hits, in thousandths.
  private static func success(_ ranks: [Int?], within most: Int) -> Double {
    let found = ranks.count { $0.map { $0 <= most } ?? false }
    return (1000 * Double(found) / Double(ranks.count)).rounded() / 1000
  }

  private static func indexes() throws -> Indexes {
    let root = RelevanceSet.root.path
    let request = BuildRequest(
      content: "\(root)/content", theme: "\(root)/templates", templates: nil, output: "\(root)/public",
      moment: .day(try #require(CivilDate("2026-11-26"))), isStrict: false, jobs: 2, version: "0.0.0")
    let renderer = try #require(try Pipeline.prove(request).renderer)
    let indexing = SearchIndexing(renderer: renderer, jobs: 2)
    var byLanguage: [String: SearchIndex] = [:]
    for (number, language) in renderer.languages.enumerated() {
      byLanguage[language.tag] = try SearchIndex(files: indexing.files(for: LanguageIndex(number)))
    }
    return Indexes(byLanguage: byLanguage, pages: renderer.searchedPages)
  }

  private struct Indexes {
    let byLanguage: [String: SearchIndex]
    let pages: [PageID]

    /// The place of the first right answer among the procedures, or among everything else where it is none.
    func rank(_ query: RelevanceSet.Query) -> Int? {
      guard let result = byLanguage[query.language]?.find(query.query, full: true, limit: 20) else {
        return nil
      }
      let isOther = query.expect.contains { $0.contains(":") }
      let found = result.hits.filter { ($0.kind != .procedure) == isOther }.map {
        name(of: pages[$0.document])
      }
      return found.firstIndex(where: query.expect.contains).map { $0 + 1 }
    }

    private func name(of page: PageID) -> String {
      switch page {
      case .procedure(let id): id.text
      case .evidence(let id): "evidence:\(id)"
      case .organisation(let id): "organisation:\(id)"
      case .lifeEvent(let id): "life-event:\(id)"
      case .topic(let id): "topic:\(id)"
      case .act(let id): "act:\(id)"
      case .page(let id): "page:\(id)"
      default: "\(page)"
      }
    }
  }
}
