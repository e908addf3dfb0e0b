internal import CatalogueModel
internal import Forms
internal import Templates

extension Writer {
  /// An answer as citizens choose it: “Yes”, “Less than 14 years”, “Lost or damaged”. May hold marks of languages.
  func words(for answer: AnswerClass, to question: Question) -> String {
    switch answer.values {
    case .yesNo(let isYes): return say(isYes ? CaseMessage.yes : CaseMessage.no)
    case .options(let ids): return say.list(ids.map { label($0, of: question) }, .or)
    case .ranges(let ranges):
      return say.sentence(say.list(ranges.map { words($0.shown(for: question), question) }, .or))
    }
  }

  private func label(_ option: String, of question: Question) -> String {
    guard case .choice(let options) = question.kind, let found = options.first(where: { $0.id == option })
    else { return option }
    return text(found.label)
  }

  private func words(_ range: AnswerRange.Shown, _ question: Question) -> String {
    func value(_ answer: Answer) -> String { words(answer, question, isAlone: true) }
    switch range {
    case .any: return ""
    case .only(let answer): return value(answer)
    case .below(.date(let date)): return say(CaseMessage.before, ["date": say.date(date)])
    case .upTo(.date(let date)): return say(CaseMessage.until, ["date": say.date(date)])
    case .above(.date(let date)): return say(CaseMessage.after, ["date": say.date(date)])
    case .from(.date(let date)): return say(CaseMessage.from, ["date": say.date(date)])
    case .between(.date(let first), .date(let last)):
      return say(CaseMessage.daysBetween, ["first": say.date(first), "last": say.date(last)])
    case .below(let answer): return say(CaseMessage.less, ["value": value(answer)])
    case .upTo(let answer): return say(CaseMessage.most, ["value": value(answer)])
    case .above(let answer): return say(CaseMessage.more, ["value": value(answer)])
    case .from(let answer): return say(CaseMessage.least, ["value": value(answer)])
    case .between(let least, let most):
      return say(
        CaseMessage.between, ["least": words(least, question, isAlone: false), "most": value(most)])
    }
  }

  private func words(_ answer: Answer, _ question: Question, isAlone: Bool) -> String {
    guard case .number(let number) = answer else { return answer.text }
    guard isAlone, let unit = question.unit else { return say.number(number) }
    return say("condition.value", ["value": say.number(number), "unit": text(unit)])
  }
}
