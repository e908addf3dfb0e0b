import CatalogueModel
import Diagnostics
import Foundation
import Importing
import Testing

/// What the importer reads, against what people read in 60 procedures of the portal.
@Suite struct PortalPrecisionTests {
  private struct Truth: Decodable {
    struct Channel: Decodable {
      let kind: String
      let times: [String]
      let fees: [String]
      let doubtful: [String]?
    }
    struct Document: Decodable {
      let originals: Int
      let copies: Int
      let template: Bool
      let starts: String
      let note: Bool?
      let doubtful: [String]?
    }
    struct Result: Decodable { let code: String }
    struct Procedure: Decodable {
      let code: String
      let channels: [Channel]
      let documents: [Document]
      let acts: [String]
      let results: [Result]
      let level: [String]
      let audiences: [String]
    }
    let procedures: [Procedure]
  }

  /// How many facts of a field agree.
  private struct Score {
    var (right, made, true_) = (0, 0, 0)
    var misses: [String] = []

    mutating func add(_ made: [String], _ truth: [String], _ place: String) {
      var rest = truth
      for fact in made {
        if let known = rest.firstIndex(of: fact) {
          rest.remove(at: known)
        } else {
          misses.append("\(place): made \(fact)")
        }
      }
      misses += rest.map { "\(place): missed \($0)" }
      right += truth.count - rest.count
      self.made += made.count
      true_ += truth.count
    }

    var precision: Double { made == 0 ? 1 : Double(right) / Double(made) }
    var recall: Double { true_ == 0 ? 1 : Double(right) / Double(true_) }
  }

  @Test func whatIsReadIsRight() throws {
    guard !SharedProcedures.files.isEmpty else {
      print("Skipped: ../shared/data/vn-procedures is not there.")
      return
    }
    let table = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../Fixtures/national-portal.json")
    let truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: table))
    let read = Dictionary(
      SharedProcedures.procedures.compactMap(\.value).map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    var scores: [String: Score] = [:]
    for procedure in truth.procedures {
      let made = try #require(read[procedure.code])
      compare(procedure, made, &scores)
    }
    for (field, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(
        "\(field): precision \(score.precision), recall \(score.recall) (\(score.right) right of \(score.made) read and \(score.true_) true)"
      )
      for miss in score.misses { print("    \(miss)") }
    }
    for field in ["channels", "times", "fees", "documents", "acts", "results", "levels", "audiences"] {
      let score = try #require(scores[field])
      // Three fees of one procedure rest on a percentage in their description, which only people understand.
      #expect(score.precision >= 0.97, "\(field)")
      #expect(score.recall >= 0.99, "\(field)")
    }
  }

  private func compare(_ truth: Truth.Procedure, _ made: PortalProcedure, _ scores: inout [String: Score]) {
    func add(_ field: String, _ facts: [String], _ others: [String]) {
      scores[field, default: Score()].add(facts, others, truth.code)
    }
    add("channels", made.channels.map(\.kind.rawValue), truth.channels.map(\.kind))
    for (row, other) in zip(made.channels, truth.channels) {
      // A value that its own note contradicts is written with the note and told; it is not read with certainty.
      let isTimeCertain = row.timeContradiction == nil
      add("times", isTimeCertain ? (row.time?.duration).map { [$0.written] } ?? [] : [], other.times)
      add("fees", row.fees.filter { $0.contradiction == nil }.compactMap(\.written), other.fees)
    }
    let rows = made.documents.flatMap(\.rows).filter { !$0.isNote && $0.doubt != .noName }
    let documents = truth.documents.filter {
      !($0.note ?? false) && !($0.doubtful ?? []).contains("document")
    }
    let doubtful = truth.documents.filter { ($0.doubtful ?? []).contains("document") }.map(\.starts)
    func key(_ originals: Int?, _ copies: Int, _ hasTemplate: Bool, _ name: String) -> String {
      "\(originals.map(String.init) ?? "?")/\(copies)/\(hasTemplate ? "file" : "") \(name)"
    }
    add(
      "documents",
      rows.filter { row in !doubtful.contains(start(of: row, made)) }.map {
        key($0.originals, $0.copies, $0.hasTemplate, start(of: $0, made))
      },
      documents.map {
        key(($0.doubtful ?? []).contains("originals") ? nil : $0.originals, $0.copies, $0.template, $0.starts)
      })
    let acts = made.acts.filter { $0.doubt == nil || $0.doubt == .gluedTitle || $0.doubt == .yearsDiffer }
    add("acts", Array(Set(acts.map { made.text(.acts, $0.number) })), Array(Set(truth.acts)))
    add("results", made.results.map { made.text(.results, $0.code) }, truth.results.map(\.code))
    add("levels", made.levels.map(\.rawValue), truth.level)
    add("audiences", made.audiences, truth.audiences)
  }

  private func start(of row: DocumentRow, _ made: PortalProcedure) -> String {
    String(made.text(.documents, row.name).prefix(20))
  }
}
