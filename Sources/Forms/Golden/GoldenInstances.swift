package import CatalogueModel

/// Answers that are right and answers that are wrong, made from the definition of a form, with the faults that whoever
/// checks them must find: the same every time.
package struct GoldenInstances {
  /// The day that `today` means in every instance.
  package static let today = CivilDate(year: 2026, month: 1, day: 1) ?? CivilDate(daysSince1970: 0)

  private let logic: FormLogic
  private let checker: FormChecker
  /// Right answers, those with the most answers first.
  private let right: [AnswerNode]

  private static let mostCases = 256
  private static let mostRight = 40

  package init(_ logic: FormLogic) {
    self.logic = logic
    checker = FormChecker(logic, today: Self.today)
    right = Self.right(logic, checker)
  }

  /// `valid.json`
  package var valid: FormJSON { .array(right.map { instance($0, []) }) }

  /// `invalid.json`
  package var invalid: FormJSON {
    var seen: Set<[UInt8]> = []
    var instances: [FormJSON] = []
    for wrong in WrongAnswers(logic, right: right).all {
      let faults = checker.faults(in: wrong.answers)
      // What is wrong by intention is wrong indeed.
      guard faults.contains(where: { $0.code == wrong.code }), seen.insert(wrong.answers.json.bytes).inserted
      else { continue }
      instances.append(instance(wrong.answers, faults))
    }
    return .array(instances)
  }

  private func instance(_ answers: AnswerNode, _ faults: [AnswerFault]) -> FormJSON {
    .object(
      ("today", .string(Self.today.description)), ("answers", answers.json),
      (
        "faults",
        .array(
          faults.map { .object(("path", .string($0.pathText)), ("code", .string($0.code.text))) })
      ))
  }

  /// One instance for everything that is asked in some cases only, asked and not; each with all answers, and with as
  /// few as may be given.
  private static func right(_ logic: FormLogic, _ checker: FormChecker) -> [AnswerNode] {
    var (found, covered): ([AnswerNode], Set<String>) = ([], [])
    let search = RuleSearch(logic, checker)
    for decided in CaseSpace(logic, today: today).cases(atMost: mostCases) {
      for isFull in [true, false] {
        let seen = AnswerFilling(logic, decided: decided, isFull: isFull, spread: 0).asked
        guard !seen.isSubset(of: covered) else { continue }
        let candidates = [0, 1, -1].lazy.compactMap {
          search.mended(AnswerFilling(logic, decided: decided, isFull: isFull, spread: $0).answers)
        }
        guard let answers = candidates.first else { continue }
        covered.formUnion(seen)
        found.append(answers)
        if found.count >= mostRight { return found }
      }
    }
    return found
  }
}
