import Foundation

/// Queries over the sample catalogue with their right answers, written before any search engine was asked.
enum RelevanceSet: String, CaseIterable {
  /// What the search is measured by and may be improved against.
  case relevance
  /// Queries in another hand, which nothing is tuned to: they are only reported.
  case heldout

  struct Query: Decodable, Sendable {
    let language: String
    let query: String
    /// The answers that are right as the first: ids of procedures, or others with their kind, such as
    /// `evidence:birth-certificate`. Others are judged within the results that are no procedures.
    let expect: [String]
    let kind: String
  }

  func queries() throws -> [Query] {
    let file = Self.root.appending(path: "Tests/SearchTests/Fixtures/\(rawValue).json")
    return try JSONDecoder().decode([Query].self, from: Data(contentsOf: file))
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
