import CatalogueModel

/// The answers that conditions of a form ask about, each with the few values that make a difference.
struct AnswerTable {
  enum Kind: Hashable {
    /// 0 is yes, 1 is no.
    case yesNo
    /// The number of the option.
    case option(count: Int)
    /// Whether an option of several is chosen: 0 is not, 1 is chosen.
    case chosen(option: Int)
    /// 0 is below the first threshold, 1 at it, 2 between it and the second, …, the last above the last.
    case number([ExactDecimal])
    case date([CivilDate])
    /// What conditions of Balie cannot ask: 0 where the form runner’s comparison does not hold, 1 where it does.
    case foreign(String)
  }

  struct Answer: Hashable {
    /// The name of the component in the form runner’s file.
    let field: String
    let kind: Kind
    /// The number of the page on which it is asked.
    let page: Int
    /// Whether nobody can pass the page without answering.
    let isRequired: Bool
  }

  /// The value of an answer that was not given: the page was not shown, or the field was left empty.
  static let unanswered = -1

  private(set) var answers: [Answer] = []
  private var numbers: [Answer: Int] = [:]

  mutating func number(of answer: Answer) -> Int {
    if let number = numbers[answer] { return number }
    numbers[answer] = answers.count
    answers.append(answer)
    return answers.count - 1
  }

  subscript(number: Int) -> Answer { answers[number] }

  /// All values that an answer can have.
  func values(of number: Int) -> Set<Int> {
    let answer = answers[number]
    let count =
      switch answer.kind {
      case .yesNo, .chosen, .foreign: 2
      case .option(let count): count
      case .number(let thresholds): thresholds.count * 2 + 1
      case .date(let thresholds): thresholds.count * 2 + 1
      }
    // What does not hold of an answer does not hold of a missing one either: the foreign need no third value.
    return isForeign(number) ? Set(0..<count) : Set(Self.unanswered..<count)
  }

  func isForeign(_ number: Int) -> Bool {
    if case .foreign = answers[number].kind { true } else { false }
  }
}
