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

  private let index: ActIndex
  private var cited: [String: (number: ActNumber, text: String, span: SourceSpan)] = [:]
  private var mentions: [Mention] = []
  private var findingsInClauses: [Diagnostic] = []

  /// - Parameter index: the numbers of all acts.
  init(_ procedure: Procedure, _ index: ActIndex) {
    self.index = index
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
      guard let other = cited[number.withoutYear], other.number != number, !index.contains(number) else {
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
    for mention in mentions where !index.contains(mention.number) {
      let key = mention.number.withoutYear
      if let act = cited[key] {
        guard act.number != mention.number, let span = mention.passage.span(of: mention.range, &places) else {
          continue
        }
        findings.append(
          ActYearRule.finding(mention.text, at: span, other: act.text, cited: act.span, isMendable: true))
      } else if let law = index.law(like: mention.number) {
        guard let span = mention.passage.span(of: mention.range, &places) else { continue }
        findings.append(
          ActYearRule.finding(mention.text, at: span, other: law.text, cited: law.span, isMendable: true))
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
  private let numbers: Set<ActNumber>
  private let byID: [EntityID: (number: ActNumber, text: String)]
  /// Laws of the National Assembly by their numbers without the year.
  private let laws: [String: (number: ActNumber, text: String, span: SourceSpan)]

  init(_ acts: EntityTable<Act>) {
    var byID: [EntityID: (number: ActNumber, text: String)] = [:]
    var laws: [String: (number: ActNumber, text: String, span: SourceSpan)] = [:]
    for act in acts {
      guard let number = ActNumber(in: act.number) else { continue }
      byID[act.id] = (number, act.number)
      if number.isOfLegislature { laws[number.withoutYear] = (number, act.number, act.span) }
    }
    (self.byID, self.laws) = (byID, laws)
    numbers = Set(byID.values.map(\.number))
  }

  func contains(_ number: ActNumber) -> Bool { numbers.contains(number) }

  func number(of act: EntityID) -> (number: ActNumber, text: String)? { byID[act] }

  /// The law that a number is that of but for the year. The serial numbers of a legislature run through its whole term,
  /// so that `60/2013/QH13` and `60/2014/QH13` cannot both be laws.
  func law(like number: ActNumber) -> (text: String, span: SourceSpan)? {
    guard number.isOfLegislature, let law = laws[number.withoutYear], law.number != number else { return nil }
    return (law.text, law.span)
  }
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
