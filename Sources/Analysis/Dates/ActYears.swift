import CatalogueModel
import Diagnostics

/// Looks for act numbers of one procedure that differ only in their year.
struct ActYears {
  /// A number that a text has.
  private struct Mention {
    let number: ActNumber
    let text: String
    let passage: Passage
    let range: Range<Int>
  }

  /// Acts of the catalogue by their number.
  private let known: Set<ActNumber>
  private var cited: [String: (number: ActNumber, text: String, span: SourceSpan)] = [:]
  private var mentions: [Mention] = []
  private var findingsInClauses: [Diagnostic] = []

  /// - Parameter index: the numbers of all acts.
  init(_ procedure: Procedure, _ index: ActIndex) {
    known = index.numbers
    var clauses: [(ActNumber, String, SourceSpan)] = []
    procedure.visitCitations { citation in
      if let act = index.number(of: citation.act.id) {
        cited[act.number.withoutYear] = (act.number, act.text, citation.act.span)
      }
      for hit in citation.clause.map(ActNumber.all) ?? [] {
        clauses.append((hit.number, Self.text(citation.clause ?? "", hit.range), citation.act.span))
      }
    }
    for (number, text, span) in clauses {
      guard let other = cited[number.withoutYear], other.number != number, !known.contains(number) else {
        continue
      }
      findingsInClauses.append(
        ActYearRule.finding(text, at: span, other: other.text, cited: other.span, isMendable: false))
    }
  }

  /// Takes the numbers of a passage down.
  mutating func read(_ passage: Passage) {
    for (number, range) in ActNumber.all(in: passage.text) {
      mentions.append(
        Mention(number: number, text: Self.text(passage.text, range), passage: passage, range: range))
    }
  }

  func findings(_ places: inout TextPlaces) -> [Diagnostic] {
    guard !mentions.isEmpty else { return findingsInClauses }
    var findings = findingsInClauses
    var first: [String: Mention] = [:]
    for mention in mentions where !known.contains(mention.number) {
      let key = mention.number.withoutYear
      if let act = cited[key] {
        guard act.number != mention.number, let span = mention.passage.span(of: mention.range, &places) else {
          continue
        }
        findings.append(
          ActYearRule.finding(mention.text, at: span, other: act.text, cited: act.span, isMendable: true))
      } else if let other = first[key] {
        guard other.number != mention.number, let span = mention.passage.span(of: mention.range, &places)
        else {
          continue
        }
        findings.append(
          ActYearRule.finding(
            mention.text, at: span, other: other.text, cited: other.passage.span(of: other.range, &places),
            isMendable: false))
      } else {
        first[key] = mention
      }
    }
    return findings
  }

  private static func text(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

/// The numbers of all acts of a catalogue.
struct ActIndex: Sendable {
  let numbers: Set<ActNumber>
  private let byID: [EntityID: (number: ActNumber, text: String)]

  init(_ acts: EntityTable<Act>) {
    var byID: [EntityID: (number: ActNumber, text: String)] = [:]
    for act in acts { byID[act.id] = ActNumber(in: act.number).map { ($0, act.number) } }
    self.byID = byID
    numbers = Set(byID.values.map(\.number))
  }

  func number(of act: EntityID) -> (number: ActNumber, text: String)? { byID[act] }
}

extension Procedure {
  /// Visits every citation, of past and future facts too.
  func visitCitations(_ visit: (Citation) -> Void) {
    func visitAll(_ facts: [some Fact]) { for fact in facts { fact.basis.citations.forEach(visit) } }
    legalBasis.forEach(visit)
    visitAll(fees.fees)
    visitAll(exemptions)
    visitAll(documents.value ?? [])
    visitAll(requirements)
    visitAll(deadlines)
    for channel in channels { visitAll(channel.times) }
    visitAll(steps)
    visitAll(results)
    redress.value?.citations.forEach(visit)
  }
}
