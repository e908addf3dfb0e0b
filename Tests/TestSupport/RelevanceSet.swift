package import Foundation

/// Queries over the sample catalogue with their right answers, written before any search engine was asked.
package enum RelevanceSet: String, CaseIterable, Sendable {
  /// What the search is measured by and may be improved against.
  case relevance
  /// Queries in another hand, which nothing is tuned to: they are only reported.
  case heldout

  package struct Query: Decodable, Sendable {
    package let language: String
    package let query: String
    /// The answers that are right as the first: ids of procedures, or others with their kind, such as
    /// `evidence:birth-certificate`. Others are judged within the results that are no procedures.
    package let expect: [String]
    package let kind: String
  }

  package func queries() throws -> [Query] {
    let file = Self.root.appending(path: "Tests/SearchTests/Fixtures/\(rawValue).json")
    return try JSONDecoder().decode([Query].self, from: Data(contentsOf: file))
  }

  /// The root of the package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
