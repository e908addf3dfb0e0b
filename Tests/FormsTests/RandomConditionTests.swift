import CatalogueModel
import Diagnostics
import Forms
import TestSupport
import Testing

/// A condition as a tree of its own, written as text and decided by trying every way to complete the answers:
/// nothing of what it is compared with is used.
private indirect enum Tree {
  case yes(String, Bool)
  case number(String, String, Int)
  case not(Tree)
  case and([Tree])
  case or([Tree])

  static func random(depth: Int, _ numbers: inout SeededNumbers) -> Tree {
    switch depth == 0 ? Int.random(in: 0...1, using: &numbers) : Int.random(in: 0...5, using: &numbers) {
    case 0: .yes(["p", "q", "r"].randomElement(using: &numbers) ?? "p", Bool.random(using: &numbers))
    case 1:
      .number(
        ["m", "n"].randomElement(using: &numbers) ?? "m",
        ["<", "<=", ">", ">=", "is", "is not"].randomElement(using: &numbers) ?? "<",
        Int.random(in: -1...2, using: &numbers))
    case 2: .not(random(depth: depth - 1, &numbers))
    case 3, 4:
      .and((0..<Int.random(in: 1...3, using: &numbers)).map { _ in random(depth: depth - 1, &numbers) })
    default: .or((0..<Int.random(in: 1...3, using: &numbers)).map { _ in random(depth: depth - 1, &numbers) })
    }
  }

  var text: String {
    switch self {
    case .yes(let name, let value): value ? name : "\(name) is no"
    case .number(let name, let symbol, let value): "\(name) \(symbol) \(value)"
    case .not(let inner): "not (\(inner.text))"
    case .and(let parts): parts.map { "(\($0.text))" }.joined(separator: " and ")
    case .or(let parts): "(" + parts.map(\.text).joined(separator: ") or (") + ")"
    }
  }

  /// Three-valued, by the lattice of truth: undecided is one half, `and` the least, `or` the greatest.
  func value(_ flags: [String: Bool], _ values: [String: Int]) -> Double {
    switch self {
    case .yes(let name, let wanted): return flags[name].map { $0 == wanted ? 1 : 0 } ?? 0.5
    case .number(let name, let symbol, let value):
      guard let answer = values[name] else { return 0.5 }
      let isMet =
        switch symbol {
        case "<": answer < value
        case "<=": answer <= value
        case ">": answer > value
        case ">=": answer >= value
        case "is": answer == value
        default: answer != value
        }
      return isMet ? 1 : 0
    case .not(let inner): return 1 - inner.value(flags, values)
    case .and(let parts): return parts.map { $0.value(flags, values) }.min() ?? 1
    case .or(let parts): return parts.map { $0.value(flags, values) }.max() ?? 0
    }
  }
}

@Suite struct RandomConditionTests {
  @Test func anyConditionIsReadAndDecidedAsItIsWritten() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed of the random conditions: \(seed)")
    var numbers = SeededNumbers(seed: seed)
    let scope = ConditionScope(questions: [
      "p": .yesNo, "q": .yesNo, "r": .yesNo, "m": .number(least: nil, most: nil),
      "n": .number(least: nil, most: nil),
    ])
    let evaluator = ConditionEvaluator(conditions: [])
    for _ in 0..<400 {
      let tree = Tree.random(depth: 4, &numbers)
      let checked = Sample.read(tree.text, scope: scope)
      let condition = try #require(
        checked.value, "seed \(seed): \(tree.text): \(checked.findings.map(\.message))")
      for _ in 0..<8 {
        var (flags, values): ([String: Bool], [String: Int]) = ([:], [:])
        for name in ["p", "q", "r"] where Bool.random(using: &numbers) {
          flags[name] = Bool.random(using: &numbers)
        }
        for name in ["m", "n"] where Bool.random(using: &numbers) {
          values[name] = Int.random(in: -2...3, using: &numbers)
        }
        let answers = flags.mapValues { Answer.yesNo($0) }
          .merging(values.mapValues { .number(ExactDecimal($0)) }) { first, _ in first }
        let decided = evaluator.evaluate(condition.expression, answers: answers)
        let expected: Bool? =
          switch tree.value(flags, values) {
          case 1: true
          case 0: false
          default: nil
          }
        guard decided == expected else {
          Issue.record("seed \(seed): \(tree.text) with \(answers) gives \(String(describing: decided))")
          return
        }
      }
    }
  }

  /// Whatever is written, reading ends with a value or a finding.
  @Test func noTextBreaksTheReader() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed of the random texts: \(seed)")
    var numbers = SeededNumbers(seed: seed)
    let parts = [
      "married", "age", "reason", "and", "or", "not", "is", "in", "(", ")", "[", "]", ",", "<", "<=", ">",
      ">=", "18",
      "yes", "loss", "=", "!", "\"", "'", "é", "🎂", "2026-01-01", "-", ".", "\t", "\u{0}",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...12, using: &numbers)
      let text = (0..<count).map { _ in parts.randomElement(using: &numbers) ?? "" }
        .joined(separator: Bool.random(using: &numbers) ? " " : "")
      let checked = Sample.read(text)
      guard (checked.value == nil) == !checked.findings.isEmpty else {
        Issue.record("seed \(seed): ‘\(text)’")
        return
      }
      for finding in checked.findings {
        #expect(
          finding.span.start >= 100 && finding.span.end <= 100 + Int32(text.utf8.count),
          "seed \(seed): ‘\(text)’")
      }
    }
  }
}
