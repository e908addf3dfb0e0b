package import CatalogueModel

/// The forms a message may need for a number (Unicode CLDR, “Plural Categories”).
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which form of a message a language uses for a whole number: the cardinal rules of Unicode CLDR, read from
/// CLDR's own notation (UTS #35 part 3, section 5.1.1, “Operands” and “Plural rules syntax”).
package struct PluralRules: Sendable {
  private let rules: [(category: PluralCategory, alternatives: [[Relation]])]
  /// The categories of the numbers that pages count with, from 0 on.
  private let small: [PluralCategory]

  /// The cardinal rules of a language; a language that CLDR has no rules for has one form only, `other`.
  package init(for language: LanguageTag) {
    let primary = language.tag.prefix { $0 != "-" }
    let text = PluralRules.cardinal[language.tag] ?? PluralRules.cardinal[String(primary)] ?? [:]
    let rules = text.map { ($0.key, PluralRules.alternatives(in: $0.value)) }
    self.rules = rules
    small = (0...100).map { PluralRules.category(of: $0, by: rules) }
  }

  /// The category of a whole number. The sign does not matter.
  package func category(of number: Int) -> PluralCategory {
    let number = Int(clamping: number.magnitude)
    return number < small.count ? small[number] : PluralRules.category(of: number, by: rules)
  }

  private static func category(
    of number: Int, by rules: [(category: PluralCategory, alternatives: [[Relation]])]
  ) -> PluralCategory {
    for rule in rules where rule.alternatives.contains(where: { $0.allSatisfy { $0.holds(for: number) } }) {
      return rule.category
    }
    return .other
  }

  /// The categories that whole numbers up to 1,000 have, in CLDR's order: those a message must word.
  package var categories: [PluralCategory] {
    let met = Set((0...1000).map { category(of: $0) })
    return PluralCategory.allCases.filter(met.contains)
  }

  /// `operand [% modulus] =|!= ranges`, as in `n % 10 = 2..4,7`.
  private struct Relation: Sendable {
    let isInteger: Bool
    let modulus: Int?
    let isNegated: Bool
    let ranges: [ClosedRange<Int>]

    /// For whole numbers `n` and `i` are the number itself, and `v`, `f`, `t`, `e` are 0.
    func holds(for number: Int) -> Bool {
      let operand = isInteger ? number : 0
      let value = modulus.map { operand % $0 } ?? operand
      return ranges.contains { $0.contains(value) } != isNegated
    }
  }

  /// A rule is alternatives joined by `or`, each of relations joined by `and`.
  private static func alternatives(in text: String) -> [[Relation]] {
    var alternatives: [[Relation]] = [[]]
    var words = text.split(separator: " ")[...]
    while let word = words.popFirst() {
      switch word {
      case "or": alternatives.append([])
      case "and": break
      default: alternatives[alternatives.count - 1].append(relation(of: word, then: &words))
      }
    }
    return alternatives
  }

  private static func relation(of operand: Substring, then words: inout ArraySlice<Substring>) -> Relation {
    var modulus: Int?
    if words.first == "%" {
      words.removeFirst()
      modulus = words.popFirst().flatMap { Int($0) }
    }
    let isNegated = words.popFirst() == "!="
    let ranges = (words.popFirst() ?? "").split(separator: ",").compactMap { part -> ClosedRange<Int>? in
      let ends = part.split(separator: ".").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return nil }
      return first...last
    }
    let isInteger = operand == "n" || operand == "i"
    return Relation(isInteger: isInteger, modulus: modulus, isNegated: isNegated, ranges: ranges)
  }
}
