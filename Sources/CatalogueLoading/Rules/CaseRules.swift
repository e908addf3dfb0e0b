import CatalogueModel
import Diagnostics
import Forms

/// The rules about the cases that the questions of a procedure make.
enum CaseRules {
  /// What can be told without the day.
  ///
  /// - Parameter procedure: its conditions could all be read.
  static func findings(in procedure: Procedure) -> [Diagnostic] {
    let search = CaseSearch(procedure.questions, procedure.conditions)
    return contradictions(procedure, search) + idleExemptions(procedure, search)
      + (procedure.questions.isEmpty
        ? [] : withoutChannel(procedure, search) + never(procedure, search) + idle(procedure, search))
  }

  /// The procedures whose cases are too many on a day.
  static func tooMany(_ catalogue: Catalogue, _ day: CivilDate, _ faulty: Set<FileID>) -> [Diagnostic] {
    let limit = catalogue.portal.scenarios
    guard limit > 0 else { return [] }
    return catalogue.procedures.compactMap { procedure in
      guard let first = procedure.questions.first, !faulty.contains(procedure.span.file) else { return nil }
      let isWhole = CaseTree.fits(procedure, on: day, limit: limit)
      return isWhole ? nil : TooManyCasesRule.finding(procedure, limit: limit, at: first.span)
    }
  }

  // MARK: Ways of applying

  private static func withoutChannel(_ procedure: Procedure, _ search: CaseSearch) -> [Diagnostic] {
    let conditions = procedure.channels.compactMap(\.condition)
    guard !conditions.isEmpty, conditions.count == procedure.channels.count,
      case .found(let answers) = search.first(of: conditions.map(\.expression), where: { !$0.contains(true) })
    else { return [] }
    return [NoChannelRule.finding(words(answers, procedure), at: conditions[0].span)]
  }

  /// Answers as content writes them: `age 20, reason loss`.
  private static func words(_ answers: [String: Answer], _ procedure: Procedure) -> String {
    procedure.questions.compactMap { question in
      answers[question.id].map { "\(question.id) \($0.text)" }
    }.prefix(8).joined(separator: ", ")
  }

  // MARK: Fees

  /// Longer lists of entries of one fee are compared only so far.
  private static let mostEntries = 50

  private static func contradictions(_ procedure: Procedure, _ search: CaseSearch) -> [Diagnostic] {
    let fees = procedure.fees.fees
    let byID = Dictionary(grouping: fees.indices) { fees[$0].id }
    let byName = Dictionary(grouping: fees.indices) { fees[$0].name.text(in: .source) }
    var seen: Set<Int> = []
    return (Array(byID.values) + Array(byName.values)).flatMap { group -> [Diagnostic] in
      let group = group.prefix(mostEntries)
      return group.indices.flatMap { later in
        group[..<later].compactMap { other -> Diagnostic? in
          let pair = [other, group[later]]
          guard let answers = clash(fees[pair[0]], fees[pair[1]], search), seen.insert(pair[1]).inserted
          else {
            return nil
          }
          return ContradictingFeesRule.finding(
            fees[pair[1]], and: fees[pair[0]], case: words(answers, procedure))
        }
      }
    }.sorted()
  }

  /// A case in which both fees are charged, with different amounts; nil where there is none or nobody knows.
  private static func clash(_ fee: Fee, _ other: Fee, _ search: CaseSearch) -> [String: Answer]? {
    guard fee.amount != other.amount, fee.validity.overlaps(other.validity),
      fee.basis.isReadable, other.basis.isReadable,
      // The same entry twice has a finding of its own, about its dates.
      fee.identity != other.identity,
      Channel.Kind.allCases.contains(where: { fee.applies(to: $0) && other.applies(to: $0) })
    else { return nil }
    let conditions = [fee, other].compactMap { $0.condition?.expression }
    if conditions.isEmpty { return [:] }
    guard case .found(let answers) = search.first(of: conditions, where: { !$0.contains(false) }) else {
      return nil
    }
    return answers
  }

  private static func idleExemptions(_ procedure: Procedure, _ search: CaseSearch) -> [Diagnostic] {
    let fees = procedure.fees.fees
    return procedure.exemptions.compactMap { exemption in
      let concerned = fees.filter { fee in
        exemption.fees.isEmpty || exemption.fees.contains { $0.id == fee.id }
      }
      guard !concerned.isEmpty else { return nil }
      let charged = concerned.filter { fee in
        fee.amount != .free && fee.validity.overlaps(exemption.validity)
          && search.canMeet([exemption.condition, fee.condition].compactMap { $0?.expression })
      }
      if charged.isEmpty { return IdleExemptionRule.finding(exemption) }
      guard !charged.contains(where: { isLess(exemption.effect, than: $0.amount) }) else { return nil }
      return IdleExemptionRule.noLess(exemption, than: charged[0])
    }
  }

  /// Whether somebody with an exemption pays less than an amount, as far as that can be told.
  private static func isLess(_ effect: Exemption.Effect, than amount: Amount) -> Bool {
    guard case .amount(let rest) = effect, let most = amount.bounds?.most, most.currency == rest.currency
    else { return true }
    return rest.amount < most.amount
  }

  // MARK: Facts and questions

  private static func never(_ procedure: Procedure, _ search: CaseSearch) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func check(_ condition: Condition?, _ what: @autoclosure () -> String) {
      guard let condition, !search.canMeet([condition.expression]) else { return }
      findings.append(NeverAppliesRule.finding(what(), at: condition.span))
    }
    for document in procedure.documents.value ?? [] {
      check(document.condition, "Nobody is asked for the document ‘\(document.evidence.id)’")
    }
    for fee in procedure.fees.fees { check(fee.condition, "Nobody pays the fee ‘\(fee.id)’") }
    for channel in procedure.channels {
      check(channel.condition, "Nobody can apply by ‘\(channel.kind.rawValue)’")
      for time in channel.times {
        check(time.condition, "A time of ‘\(channel.kind.rawValue)’ holds for nobody")
      }
    }
    for step in procedure.steps {
      check(step.condition, "The step ‘\(step.title.text(in: .source))’ is never taken")
    }
    for result in procedure.results {
      check(result.condition, "Nobody gets the result ‘\(result.evidence.id)’")
    }
    for fact in procedure.requirements { check(fact.condition, "A requirement holds for nobody") }
    for fact in procedure.deadlines { check(fact.condition, "A deadline holds for nobody") }
    return findings
  }

  private static func idle(_ procedure: Procedure, _ search: CaseSearch) -> [Diagnostic] {
    let asked = search.questionsThatMatter(to: procedure.conditionsOfFacts(on: nil))
    let missing = procedure.questions.filter { !asked.contains($0.id) }
    guard !missing.isEmpty else { return [] }
    let inForms = CaseConditions(procedure.conditions).comparisons(in: procedure.forms.flatMap(\.conditions))
    let takenOver = Set(procedure.forms.flatMap(\.answersTakenOver))
    return missing.filter { inForms[$0.id] == nil && !takenOver.contains($0.id) }
      .map(IdleQuestionRule.finding)
  }
}

extension Form {
  /// The conditions of its pages, fields and options.
  fileprivate var conditions: [ConditionExpression] {
    func conditions(_ field: FormField) -> [ConditionExpression] {
      ([field.condition] + field.options.map(\.condition)).compactMap { $0?.expression }
        + field.fields.flatMap(conditions)
    }
    return pages.flatMap { page in
      [page.condition?.expression].compactMap { $0 } + page.fields.flatMap(conditions)
    }
  }

  /// The questions whose answers its fields take over.
  fileprivate var answersTakenOver: [String] {
    func questions(_ field: FormField) -> [String] {
      [field.filling.answerOf].compactMap { $0 } + field.fields.flatMap(questions)
    }
    return pages.flatMap { $0.fields.flatMap(questions) }
  }
}
