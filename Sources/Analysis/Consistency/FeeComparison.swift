import CatalogueModel
import Diagnostics

/// Compares the fees of all procedures that are in force on a day.
struct FeeComparison {
  private struct Charge {
    let procedure: EntityID
    let fee: Fee
  }

  private struct Key: Hashable {
    let name: String
    let channels: [Channel.Kind]
    /// The act and clause, or the result.
    let common: String
  }

  private let catalogue: Catalogue
  private let day: CivilDate
  private var first: [Key: Charge] = [:]
  private var findings: [Diagnostic] = []
  private var seen: Set<SourceSpan> = []
  /// The amounts that fees of one name have in the whole catalogue.
  private var amounts: [String: Set<Amount>] = [:]
  /// A name with more amounts is that of many fees, such as “Fee” or “Phí, lệ phí”.
  private static let mostAmounts = 3

  private init(_ catalogue: Catalogue, _ day: CivilDate) { (self.catalogue, self.day) = (catalogue, day) }

  static func findings(in catalogue: Catalogue, asOf day: CivilDate) -> [Diagnostic] {
    var comparison = FeeComparison(catalogue, day)
    comparison.countAmounts()
    for procedure in catalogue.procedures where procedure.validity.contains(day) {
      comparison.read(procedure)
    }
    return comparison.findings
  }

  private mutating func read(_ procedure: Procedure) {
    let fees = procedure.fees.fees.filter { $0.validity.contains(day) && $0.amount != .unknown }
    guard !fees.isEmpty else { return }
    let results = procedure.results.inForce(on: day).map(\.evidence.id)
    for fee in fees {
      guard let circumstance = circumstance(of: fee, in: procedure) else { continue }
      let charge = Charge(procedure: procedure.id, fee: fee)
      let words = LetterFolding.bareWords(fee.name.text(in: .source))
      let name = (words + circumstance).joined(separator: " ")
      let channels = fee.channels.sorted { $0.rawValue < $1.rawValue }
      let isTelling =
        words.count >= Self.leastWords
        && amounts[fee.name.text(in: .source)]?.count ?? 0 <= Self.mostAmounts
      for citation in fee.basis.citations where citation.clause != nil || isTelling {
        let clause = LetterFolding.bareWords(citation.clause ?? "").joined(separator: " ")
        let key = Key(name: name, channels: channels, common: "\(citation.act.id)\u{1F}\(clause)")
        compare(charge, key, "on the same basis")
      }
      guard fee.basis.citations.isEmpty, isTelling else { continue }
      for result in results {
        compare(
          charge, Key(name: name, channels: channels, common: "result\u{1F}\(result)"),
          "for the same result, and neither cites an act")
      }
    }
  }

  /// What the case is called in which a fee is charged; none for everybody, nil where it has no name that two
  /// procedures could share.
  private func circumstance(of fee: Fee, in procedure: Procedure) -> [String]? {
    guard let condition = fee.condition else { return [] }
    guard case .named(let id) = condition.expression, let label = procedure.condition(named: id)?.label else {
      return nil
    }
    return LetterFolding.bareWords(label.text(in: .source))
  }

  /// Shorter names, such as “Fee”, say nothing.
  private static let leastWords = 3

  private mutating func countAmounts() {
    for procedure in catalogue.procedures {
      for fee in procedure.fees.fees {
        amounts[fee.name.text(in: .source), default: []].insert(fee.amount)
      }
    }
  }

  private mutating func compare(_ charge: Charge, _ key: Key, _ why: String) {
    guard let other = first[key] else {
      first[key] = charge
      return
    }
    guard other.procedure != charge.procedure, other.fee.amount != charge.fee.amount,
      seen.insert(charge.fee.basis.span).inserted
    else { return }
    findings.append(
      DifferentFeeRule.finding(
        charge.fee, in: charge.procedure, other: other.fee, of: other.procedure, why: why))
  }
}
