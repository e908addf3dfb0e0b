import CatalogueModel
import Diagnostics

/// What was abolished by a day, and where it is still spoken of.
struct RetiredThings: Sendable {
  private let things: [RetiredThing]
  private let day: CivilDate
  private let finder: PhraseFinder
  /// For each phrase of the finder, the number of its thing.
  private let owners: [Int]
  private let exceptions: PhraseFinder
  private let exceptionOwners: [Int]
  /// Kinds of document that are no more, with the numbers of their things.
  private let evidence: [EntityID: Int]

  /// - Parameter day: what is abolished only later is not looked for.
  init(_ things: [RetiredThing], asOf day: CivilDate) {
    self.things = things.filter { thing in thing.since.map { $0 <= day } ?? true }
    self.day = day
    var (phrases, owners, exceptions, exceptionOwners) = ([String](), [Int](), [String](), [Int]())
    for (number, thing) in self.things.enumerated() {
      for name in Set(thing.names.values.compactMap { $0 }.joined().map(\.text)).sorted() {
        phrases.append(name)
        owners.append(number)
      }
      for phrase in (thing.except?.values ?? []).compactMap({ $0 }).joined() {
        exceptions.append(phrase)
        exceptionOwners.append(number)
      }
    }
    (finder, self.owners) = (PhraseFinder(phrases), owners)
    (self.exceptions, self.exceptionOwners) = (PhraseFinder(exceptions), exceptionOwners)
    evidence = Dictionary(
      self.things.enumerated().compactMap { number, thing in thing.was.map { ($0.id, number) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Kinds of document that are called what they were called.
  var documents: Set<EntityID> { Set(evidence.keys) }

  // MARK: Names in texts

  /// The mentions in a passage.
  func findings(in passage: Passage, _ places: inout TextPlaces) -> [Diagnostic] {
    let hits = finder.hits(in: passage.text)
    guard !hits.isEmpty else { return [] }
    let exempt = exceptions.hits(in: passage.text)
    return hits.compactMap { hit -> Diagnostic? in
      let number = owners[hit.phrase]
      guard let range = hit.range else { return finding(number, passage, nil, &places) }
      let isExempt = exempt.contains { exception in
        exceptionOwners[exception.phrase] == number
          && exception.range.map { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
            ?? false
      }
      guard !isExempt, !Quotations.contain(range, in: passage.text), !ActIssuers.name(range, in: passage.text)
      else {
        return nil
      }
      return finding(number, passage, range, &places)
    }
  }

  private func finding(_ number: Int, _ passage: Passage, _ range: Range<Int>?, _ places: inout TextPlaces)
    -> Diagnostic?
  {
    guard let span = passage.span(of: range, &places) else { return nil }
    let words = range.map { String(decoding: Array(passage.text.utf8)[$0], as: UTF8.self) }
    let mention = words ?? things[number].names.shown(in: passage.language)?.value.first?.text ?? ""
    return RetiredNameRule.finding(mention, of: things[number], asOf: day, at: span)
  }

  // MARK: Documents

  /// Documents of a procedure that are no more.
  func findings(in procedure: Procedure, on day: CivilDate) -> [Diagnostic] {
    guard !evidence.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    func check(_ reference: Reference, _ role: String) {
      guard let number = evidence[reference.id] else { return }
      let thing = things[number]
      let successors = thing.places.filter { $0.kind == .evidence }
      let successor = successors.count == 1 ? successors[0].reference.id : nil
      findings.append(RetiredDocumentRule.finding(reference, role, thing, successor: successor))
    }
    for fact in procedure.documents.value ?? [] where !fact.validity.isPast(on: day) {
      check(fact.evidence, "asked for")
      for other in fact.alternatives { check(other, "accepted instead") }
    }
    for fact in procedure.results where !fact.validity.isPast(on: day) { check(fact.evidence, "given") }
    return findings
  }
}
