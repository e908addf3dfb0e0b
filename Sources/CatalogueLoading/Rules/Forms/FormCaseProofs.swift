import CatalogueModel
import Diagnostics
import Forms

/// Proves that everything a form asks is asked in some case.
struct FormCaseProofs {
  private let form: Form
  private let logic: FormLogic
  private let space: CaseSpace

  init(_ form: Form, _ logic: FormLogic, _ day: CivilDate) {
    (self.form, self.logic, space) = (form, logic, CaseSpace(logic, today: day))
  }

  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    for page in logic.pages {
      let around = [page.when].compactMap { $0 }
      if isNever(around) {
        findings.append(PageUnreachableRule.finding(page.page))
        continue
      }
      let (inner, isAskedAtAll) = fields(page.fields, around)
      findings += inner
      if !page.fields.isEmpty, !isAskedAtAll { findings.append(PageUnreachableRule.finding(page.page)) }
    }
    for (rule, source) in zip(logic.rules, form.rules) {
      if let condition = source.condition, isNever([rule.when].compactMap { $0 }) {
        findings.append(
          ConditionNeverTrueRule.finding(condition, of: "the rule ‘\(rule.id)’ is never checked"))
      }
    }
    return findings + unusedCalculations
  }

  /// What is wrong within fields, and whether any of them is asked in some case.
  private func fields(
    _ fields: [FormLogic.Field], _ around: [ConditionExpression]
  ) -> (findings: [Diagnostic], isAskedAtAll: Bool) {
    var (findings, isAskedAtAll): ([Diagnostic], Bool) = ([], false)
    for field in fields {
      let chain = around + [field.when].compactMap { $0 }
      if let condition = field.field.condition, isNever(chain) {
        findings.append(ConditionNeverTrueRule.finding(condition, of: "‘\(field.id)’ is never asked"))
        continue
      }
      isAskedAtAll = true
      for (option, source) in zip(field.options, field.field.options) {
        guard let condition = source.condition, isNever(chain + [option.when].compactMap { $0 }) else {
          continue
        }
        findings.append(ConditionNeverTrueRule.finding(condition, of: "‘\(option.id)’ can never be chosen"))
      }
      findings += self.fields(field.fields, chain).findings
    }
    return (findings, isAskedAtAll)
  }

  private func isNever(_ conditions: [ConditionExpression]) -> Bool {
    !conditions.isEmpty && space.canHold(conditions) == false
  }

  private var unusedCalculations: [Diagnostic] {
    let used = logic.values.values.reduce(into: Set<String>()) { $0.formUnion($1.calculationsUsed) }
      .union(logic.rules.reduce(into: Set<String>()) { $0.formUnion($1.check.calculationsUsed) })
    return form.calculations.filter { !$0.isShown && !used.contains($0.id) && $0.value != nil }
      .map(NeverUsedRule.finding)
  }
}

/// Proves that values stay within bounds, whatever fields admit.
struct ValueProofs {
  private let form: Form
  private let logic: FormLogic

  init(_ form: Form, _ logic: FormLogic) { (self.form, self.logic) = (form, logic) }

  var findings: [Diagnostic] {
    let calculations = logic.calculations.compactMap { calculation in
      logic.values[calculation.id].map { (calculation.id, $0, calculation.span) }
    }
    let rules = zip(logic.rules, form.rules).map { ($0.id, $0.check, $1.span) }
    return (calculations + rules).flatMap { name, expression, span in
      ValueBounds.faults(of: expression, in: logic).map { fault in
        fault == .divisionByZero
          ? DivisionByZeroRule.finding(name, at: span)
          : CalculationOverflowRule.finding(name, fault, at: span)
      }
    }
  }
}
