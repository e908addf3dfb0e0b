package import CatalogueModel

/// Checks answers against a form: everything its definition says, of what is asked in the case at hand.
package struct FormChecker: Sendable {
  package let logic: FormLogic
  private let today: CivilDate

  /// - Parameter today: the day that `today` means.
  package init(_ logic: FormLogic, today: CivilDate) { (self.logic, self.today) = (logic, today) }

  /// All faults, in the order of the form; then keys nobody knows; then rules between fields.
  package func faults(in answers: AnswerNode) -> [AnswerFault] {
    guard case .object(let members) = answers.value else {
      return [AnswerFault(code: .invalid, path: [], subject: .part("answers"), range: answers.range)]
    }
    let scope = AnswerScope(logic, root: answers, today: today)
    var pass = CheckPass(today: today)
    for question in logic.questions { pass.check(question, answers) }
    for page in logic.pages { pass.check(page, in: answers, scope) }
    for member in members where !isKnown(member.key) { pass.unknown(member, under: []) }
    for rule in logic.rules { check(rule, scope, &pass) }
    return pass.faults
  }

  private func isKnown(_ key: String) -> Bool {
    logic.questions.contains { $0.id == key }
      || logic.pages.contains { page in
        page.repeats == nil ? page.fields.contains { $0.id == key } : page.id == key
      }
  }

  private func check(_ rule: FormLogic.Rule, _ scope: AnswerScope, _ pass: inout CheckPass) {
    guard let each = rule.each else { return apply(rule, scope, under: [], &pass) }
    for (index, entry) in scope.entries(of: each).enumerated() {
      apply(rule, scope.within(each, entry), under: (logic.repeats[each] ?? [each]) + ["\(index)"], &pass)
    }
  }

  private func apply(
    _ rule: FormLogic.Rule, _ scope: AnswerScope, under path: [String], _ pass: inout CheckPass
  ) {
    guard scope.isAsked(rule.when), scope.truth(rule.check) == false else { return }
    let name = rule.fields.first ?? rule.id
    let place = logic.places[name]?.path ?? logic.repeats[name] ?? [name]
    let node = scope.answer(name) ?? scope.entry?.node ?? scope.root
    pass.faults.append(
      AnswerFault(code: .rule(rule.id), path: path + place, subject: .rule(rule.id), range: node.range))
  }
}

/// One pass over the answers.
struct CheckPass {
  let today: CivilDate
  var faults: [AnswerFault] = []

  init(today: CivilDate) { self.today = today }

  mutating func unknown(_ member: AnswerMember, under path: [String]) {
    faults.append(
      AnswerFault(
        code: .unknown, path: path + [member.key], subject: .part(member.key), range: member.keyRange))
  }

  mutating func check(_ page: FormLogic.Page, in answers: AnswerNode, _ scope: AnswerScope) {
    let isAsked = scope.isAsked(page.when)
    guard let repeats = page.repeats else {
      for field in page.fields { check(field, in: answers, under: [], scope, isAsked: isAsked) }
      return
    }
    checkEntries(
      page.id, page.fields, repeats, .page(page.page), in: answers, under: [], scope, isAsked: isAsked)
  }

  /// - Parameters:
  ///   - holder: the object that holds the answer.
  ///   - path: where the object stands.
  ///   - isAsked: whether the page or group around the field is asked.
  mutating func check(
    _ field: FormLogic.Field, in holder: AnswerNode, under path: [String], _ scope: AnswerScope, isAsked: Bool
  ) {
    let isAsked = isAsked && scope.isAsked(field.when)
    if field.field.kind == .group, let repeats = field.repeats {
      return checkEntries(
        field.id, field.fields, repeats, .field(field.field), in: holder, under: path, scope, isAsked: isAsked
      )
    }
    let (answer, here) = (holder[field.id], path + [field.id])
    guard isAsked else {
      if let answer { report(.hidden, here, field, answer) }
      return
    }
    if field.field.kind == .group {
      guard let answer else {
        return checkMembers(field.fields, AnswerNode(.object([]), at: holder.range), here, scope)
      }
      guard case .object = answer.value else { return report(.invalid, here, field, answer) }
      return checkMembers(field.fields, answer, here, scope)
    }
    guard let answer else {
      if field.field.isRequired { report(.required, here, field, holder) }
      return
    }
    if field.field.kind == .address { return checkAddress(answer, here, field) }
    if let code = AnswerCheck(field, scope: scope, today: today).fault(in: answer) {
      report(code, here, field, answer)
    }
  }

  private mutating func report(
    _ code: AnswerFault.Code, _ path: [String], _ field: FormLogic.Field, _ node: AnswerNode
  ) {
    faults.append(AnswerFault(code: code, path: path, subject: .field(field.field), range: node.range))
  }

  private mutating func checkMembers(
    _ fields: [FormLogic.Field], _ holder: AnswerNode, _ path: [String], _ scope: AnswerScope
  ) {
    for field in fields { check(field, in: holder, under: path, scope, isAsked: true) }
    guard case .object(let members) = holder.value else { return }
    for member in members where !fields.contains(where: { $0.id == member.key }) {
      unknown(member, under: path)
    }
  }

  private mutating func checkEntries(
    _ id: String, _ fields: [FormLogic.Field], _ repeats: FormPage.Repeat, _ subject: AnswerFault.Subject,
    in holder: AnswerNode, under path: [String], _ scope: AnswerScope, isAsked: Bool
  ) {
    let (answer, here) = (holder[id], path + [id])
    func fault(_ code: AnswerFault.Code, _ node: AnswerNode, at path: [String]) {
      faults.append(AnswerFault(code: code, path: path, subject: subject, range: node.range))
    }
    guard isAsked else {
      if let answer { fault(.hidden, answer, at: here) }
      return
    }
    guard let answer else {
      if repeats.least > 0 { fault(.countMin, holder, at: here) }
      return
    }
    guard case .array(let entries) = answer.value else { return fault(.invalid, answer, at: here) }
    if entries.count < repeats.least { fault(.countMin, answer, at: here) }
    if entries.count > repeats.most { fault(.countMax, answer, at: here) }
    for (index, entry) in entries.enumerated() {
      guard case .object = entry.value else {
        fault(.invalid, entry, at: here + ["\(index)"])
        continue
      }
      checkMembers(fields, entry, here + ["\(index)"], scope.within(id, entry))
    }
  }

  /// An address has a street and a city, and may have a district.
  private mutating func checkAddress(_ answer: AnswerNode, _ path: [String], _ field: FormLogic.Field) {
    guard case .object(let members) = answer.value else { return report(.invalid, path, field, answer) }
    for part in ["street", "city"] where answer[part] == nil {
      report(.required, path + [part], field, answer)
    }
    for member in members {
      if !AnswerCheck.addressParts.contains(member.key) {
        unknown(member, under: path)
      } else if !AnswerCheck.isLine(member.value) {
        report(.invalid, path + [member.key], field, member.value)
      }
    }
  }

  /// The answer to a question of the procedure, which nobody must give.
  mutating func check(_ question: Question, _ answers: AnswerNode) {
    guard let answer = answers[question.id], let code = fault(in: answer, of: question) else { return }
    faults.append(
      AnswerFault(code: code, path: [question.id], subject: .question(question), range: answer.range))
  }

  private func fault(in answer: AnswerNode, of question: Question) -> AnswerFault.Code? {
    switch (question.kind, answer.value) {
    case (.yesNo, .flag): return nil
    case (.date, .string(let text)): return CivilDate(text) == nil ? .invalid : nil
    case (.choice(let options), .string(let text)):
      return options.contains { $0.id == text } ? nil : .option
    case (.number(let least, let most), .number(let number)):
      guard let value = number.number, number.significantDigits <= AnswerNumber.mostDigits else {
        return .invalid
      }
      if let least, value.order(least) < 0 { return .min }
      if let most, value.order(most) > 0 { return .max }
      return nil
    default: return .invalid
    }
  }
}
