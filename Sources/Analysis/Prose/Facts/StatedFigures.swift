import CatalogueModel
import Diagnostics

/// Every number that a procedure states as a fact, with what findings call it.
struct StatedFigures {
  struct Money {
    let amount: Amount
    /// “the fee ‘registration’”
    let name: String
    /// What guidance writes instead of the number: `{fee:registration}`.
    let reference: String?

    /// The amounts that can be meant: both ends of a range.
    var ends: [ExactDecimal] {
      amount.bounds.map { $0.least == $0.most ? [$0.least.amount] : [$0.least.amount, $0.most.amount] } ?? []
    }
    var currency: Currency? { amount.bounds?.most.currency }
  }

  struct Time {
    let duration: StatedDuration
    let name: String
    let reference: String?

    var ends: [Int] { duration.isRange ? [duration.least, duration.most] : [duration.most] }
    var measures: [TimeMeasure] { ends.flatMap { TimeMeasure.all(ExactDecimal($0), duration.unit) } }
  }

  struct Count {
    let number: ExactDecimal
    let name: String
  }

  var amounts: [Money] = []
  var times: [Time] = []
  var measures: Set<TimeMeasure> = []
  var dates: Set<CivilDate> = []
  var counts: [Count] = []
  /// The numbers of the acts that are cited, as the acts have them.
  var acts: Set<String> = []
  /// Numbers in conditions and questions, with their unit where one is known; no unit stands for any.
  var literals: [ExactDecimal: Set<StatedDuration.Unit>] = [:]
  /// Numbers in forms, which prove only what forms say.
  var formLiterals: Set<ExactDecimal> = []

  init() {}

  mutating func add(_ time: Time) {
    times.append(time)
    measures.formUnion(time.measures)
  }

  // MARK: Proving

  /// Whether a mention equals a fact; each end of a range may equal a fact of its own.
  ///
  /// - Parameter isInForm: whether a form says it, which has limits of its own.
  func prove(_ mention: ProseMention, isInForm: Bool = false) -> Bool {
    if isInForm, let bounds = mention.bounds,
      bounds.ends.allSatisfy({ $0.readings.contains { formLiterals.contains($0) } })
    {
      return true
    }
    return switch mention.value {
    case .amount(let bounds, let currency): bounds.ends.allSatisfy { states($0, currency) }
    case .duration(let bounds, let unit): bounds.ends.allSatisfy { states($0, unit) }
    case .date(let date): dates.contains(date)
    case .month(let year, let month): dates.contains { $0.year == year && $0.month == month }
    case .count(let bounds, _): bounds.ends.allSatisfy { states($0) }
    case .act(let number): acts.contains(StatedFigures.key(ofAct: number))
    }
  }

  private func states(_ number: ProseNumber, _ currency: Currency?) -> Bool {
    number.readings.contains { reading in
      literals[reading] != nil
        || amounts.contains { fact in
          (currency == nil || fact.currency == currency) && fact.ends.contains(reading)
        }
    }
  }

  private func states(_ number: ProseNumber, _ unit: StatedDuration.Unit) -> Bool {
    number.readings.contains { reading in
      TimeMeasure.all(reading, unit).contains { measures.contains($0) }
        || literals[reading].map { $0.isEmpty || $0.contains(unit) } ?? false
    }
  }

  private func states(_ number: ProseNumber) -> Bool {
    number.readings.contains { reading in
      counts.contains { $0.number == reading } || literals[reading]?.isEmpty == true
    }
  }

  /// The number of an act without what differs by typist: capitals, and Đ for D.
  static func key(ofAct number: String) -> String {
    String(number.uppercased().map { $0 == "Đ" || $0 == "Ð" ? "D" : $0 })
  }
}
