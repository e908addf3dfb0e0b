package import CatalogueModel

/// Between which values an expression can lie, whatever fields admit (interval arithmetic): whether it can grow too
/// large, need too many decimals, or divide by zero.
///
/// Each part is looked at by itself: that two fields depend on each other is not seen.
package struct ValueBounds {
  package enum Fault: Hashable, Sendable, CaseIterable {
    case tooLarge, tooPrecise, divisionByZero
  }

  /// Both ends in millionths, within what a ``FormNumber`` holds; and the decimals that values can have.
  private struct Interval {
    var least: Int128
    var most: Int128
    var decimals: Int

    static let any = Interval(least: 1 - FormNumber.limit, most: FormNumber.limit - 1, decimals: 6)
  }

  private let logic: FormLogic
  private let fields: [String: FormLogic.Field]
  private var faults: Set<Fault> = []

  private init(_ logic: FormLogic) {
    self.logic = logic
    fields = Dictionary(logic.allFields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The faults that an expression can run into. Those of calculations it uses are theirs.
  package static func faults(of expression: FormExpression, in logic: FormLogic) -> [Fault] {
    var bounds = ValueBounds(logic)
    _ = bounds.interval(expression)
    return Fault.allCases.filter(bounds.faults.contains)
  }

  /// Nil where the value is no number.
  private mutating func interval(_ expression: FormExpression) -> Interval? {
    switch expression {
    case .number(let number):
      return FormNumber(number).map {
        Interval(least: $0.millionths, most: $0.millionths, decimals: number.scale)
      }
    case .field(let name): return interval(ofField: name)
    case .calculation(let name): return interval(ofCalculation: name)
    case .negated(let inner):
      return interval(inner).map { Interval(least: -$0.most, most: -$0.least, decimals: $0.decimals) }
    case .sum(let a, let b): return sum(interval(a), interval(b))
    case .difference(let a, let b): return sum(interval(a), interval(.negated(b)))
    case .product(let a, let b): return product(interval(a), interval(b))
    case .quotient(let a, let b): return quotient(interval(a), interval(b))
    case .least(let parts): return chosen(parts, by: { ($0.map(\.least).min(), $0.map(\.most).min()) })
    case .greatest(let parts): return chosen(parts, by: { ($0.map(\.least).max(), $0.map(\.most).max()) })
    case .rounded(let inner, let places): return rounded(interval(inner), places)
    case .total(let group, let field): return total(group, field)
    case .count(let group): return count(group)
    case .days(let a, let b): return between(a, b, most: 3_652_058)
    case .years(let a, let b): return between(a, b, most: 9_998)
    default:
      for part in expression.parts { _ = interval(part) }
      return nil
    }
  }

  private func interval(ofField name: String) -> Interval? {
    guard let field = fields[name]?.field else { return interval(ofQuestion: name) }
    guard field.kind == .number || field.kind == .money else { return nil }
    var interval = Interval.any
    interval.decimals = min(field.decimals, field.limits.step?.scale ?? 6)
    if case .number(let least)? = field.limits.least, let bound = FormNumber(least) {
      interval.least = bound.millionths
    }
    if case .number(let most)? = field.limits.most, let bound = FormNumber(most) {
      interval.most = bound.millionths
    }
    return interval
  }

  private func interval(ofQuestion name: String) -> Interval? {
    guard let question = logic.questions.first(where: { $0.id == name }),
      case .number(let least, let most) = question.kind
    else { return nil }
    var interval = Interval.any
    if let bound = least.flatMap({ FormNumber($0) }) { interval.least = bound.millionths }
    if let bound = most.flatMap({ FormNumber($0) }) { interval.most = bound.millionths }
    return interval
  }

  private func interval(ofCalculation name: String) -> Interval? {
    guard let value = logic.values[name] else { return nil }
    var inner = ValueBounds(logic)
    return inner.interval(value)
  }

  // MARK: Operations

  private mutating func bounded(_ least: Int128, _ most: Int128, _ decimals: Int) -> Interval {
    let bounds = Interval.any
    if least < bounds.least || most > bounds.most { faults.insert(.tooLarge) }
    if decimals > 6 { faults.insert(.tooPrecise) }
    return Interval(
      least: min(max(least, bounds.least), bounds.most), most: max(min(most, bounds.most), bounds.least),
      decimals: min(decimals, 6))
  }

  private mutating func sum(_ a: Interval?, _ b: Interval?) -> Interval? {
    guard let a, let b else { return nil }
    return bounded(a.least + b.least, a.most + b.most, max(a.decimals, b.decimals))
  }

  private mutating func product(_ a: Interval?, _ b: Interval?) -> Interval? {
    guard let a, let b else { return nil }
    let corners = [(a.least, b.least), (a.least, b.most), (a.most, b.least), (a.most, b.most)].map(Self.times)
    return bounded(corners.min() ?? 0, corners.max() ?? 0, a.decimals + b.decimals)
  }

  /// The product in millionths, held at the ends of what 128 bits hold.
  private static func times(_ a: Int128, _ b: Int128) -> Int128 {
    let (product, hasOverflowed) = a.multipliedReportingOverflow(by: b)
    if hasOverflowed { return (a < 0) == (b < 0) ? Int128.max / 4 : Int128.min / 4 }
    // Away from zero, so that nothing is thought smaller than it is.
    let (whole, rest) = product.quotientAndRemainder(dividingBy: 1_000_000)
    return rest == 0 ? whole : whole + rest.signum()
  }

  private mutating func quotient(_ a: Interval?, _ b: Interval?) -> Interval? {
    guard let a, let b else { return nil }
    var divisors = [b.least, b.most]
    if b.least <= 0, b.most >= 0 {
      faults.insert(.divisionByZero)
      // The smallest divisors that are not zero.
      let unit = (b.decimals..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
      divisors += [unit, -unit].filter { b.least <= $0 && $0 <= b.most }
      divisors.removeAll { $0 == 0 }
    }
    let corners = [a.least, a.most].flatMap { top in divisors.map { top * 1_000_000 / $0 } }
    return bounded(corners.min() ?? 0, corners.max() ?? 0, 6)
  }

  private mutating func rounded(_ inner: Interval?, _ places: Int) -> Interval? {
    guard let inner else { return nil }
    let unit = (places..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
    return bounded(inner.least - unit / 2, inner.most + unit / 2, min(places, inner.decimals))
  }

  private mutating func chosen(
    _ parts: [FormExpression], by choose: ([Interval]) -> (least: Int128?, most: Int128?)
  ) -> Interval? {
    let intervals = parts.compactMap { interval($0) }
    guard intervals.count == parts.count, let decimals = intervals.map(\.decimals).max() else { return nil }
    let (least, most) = choose(intervals)
    return least.flatMap { least in most.map { Interval(least: least, most: $0, decimals: decimals) } }
  }

  private mutating func between(_ a: FormExpression, _ b: FormExpression, most: Int128) -> Interval {
    _ = (interval(a), interval(b))
    return Interval(least: -most * 1_000_000, most: most * 1_000_000, decimals: 0)
  }

  private mutating func total(_ group: String, _ field: String) -> Interval? {
    guard let one = interval(ofField: field), let most = mostEntries(group) else { return nil }
    return bounded(min(0, one.least * Int128(most)), max(0, one.most * Int128(most)), one.decimals)
  }

  private func count(_ group: String) -> Interval? {
    mostEntries(group).map { Interval(least: 0, most: Int128($0) * 1_000_000, decimals: 0) }
  }

  private func mostEntries(_ group: String) -> Int? {
    logic.pages.first { $0.id == group }?.repeats?.most ?? fields[group]?.repeats?.most
  }
}
