internal import CatalogueModel
internal import Forms

/// Answers as parts of addresses: `parents-married-yes`, `age-under-14`, `reason-loss-or-damage`. Made from ids and
/// values alone, so that they are the same in every language and change only with what they name.
enum CaseSlug {
  /// The longest part in bytes, well below what file systems take for one name.
  private static let longest = 120

  /// The parts for all answers to one question at one node, no two the same.
  static func parts(_ question: Question, _ answers: [AnswerClass]) -> [String] {
    var taken: Set<String> = []
    return answers.map { answer in
      let wanted = "\(question.id)-\(text(answer, question))"
      var (part, number) = (wanted.utf8.count > longest ? String(wanted.prefix(longest - 8)) : wanted, 2)
      let stem = part
      while !taken.insert(part).inserted {
        part = "\(stem)-\(number)"
        number += 1
      }
      return part
    }
  }

  private static func text(_ answer: AnswerClass, _ question: Question) -> String {
    switch answer.values {
    case .yesNo(let isYes): return isYes ? "yes" : "no"
    case .options(let ids):
      let all = ids.joined(separator: "-or-")
      return all.utf8.count > 60 ? "\(ids[0])-or-others" : all
    case .ranges(let ranges):
      return ranges.map { text($0.shown(for: question)) }.joined(separator: "-or-")
    }
  }

  private static func text(_ range: AnswerRange.Shown) -> String {
    switch range {
    case .any: "any"
    case .only(let value): text(value)
    case .below(let value): (isDate(value) ? "before-" : "under-") + text(value)
    case .upTo(let value): (isDate(value) ? "until-" : "up-to-") + text(value)
    case .above(let value): (isDate(value) ? "after-" : "over-") + text(value)
    case .from(let value): "from-" + text(value)
    case .between(let least, let most): "\(text(least))-to-\(text(most))"
    }
  }

  private static func isDate(_ value: Answer) -> Bool { if case .date = value { true } else { false } }

  private static func text(_ value: Answer) -> String {
    let text = value.text.replacing(".", with: "-")
    return text.hasPrefix("-") ? "minus" + text : text
  }
}
