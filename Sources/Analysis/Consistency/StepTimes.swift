import CatalogueModel
import Diagnostics
import Forms

/// Adds the times of the steps up and compares them with the times of the channels.
struct StepTimes {
  /// Lengths that can be added to each other.
  private enum Family: Hashable {
    case working, calendar, months
  }

  private let procedure: Procedure
  private let day: CivilDate

  /// - Parameter day: the procedure is in force on it.
  init(_ procedure: Procedure, on day: CivilDate) { (self.procedure, self.day) = (procedure, day) }

  func findings() -> [Diagnostic] {
    guard procedure.steps.contains(where: { $0.duration != nil }) else { return [] }
    let steps = procedure.steps.filter { step in
      guard case .organisation = step.actor else { return false }
      return step.validity.contains(day)
    }
    guard steps.contains(where: { $0.duration != nil }) else { return [] }
    return procedure.channels.flatMap { channel in
      channel.times.inForce(on: day).compactMap { time in
        finding(time, channel, steps.filter { $0.channels.isEmpty || $0.channels.contains(channel.kind) })
      }
    }
  }

  private func finding(_ time: ProcessingTime, _ channel: Channel, _ steps: [Step]) -> Diagnostic? {
    guard let (family, most) = Self.length(time.duration) else { return nil }
    let given = [time.condition, channel.condition].compactMap { $0?.expression }
    var (sure, possible) = (0, 0)
    var (isWhole, first) = (true, nil as SourceSpan?)
    for step in steps where step.condition == nil || canMeet(given, step) {
      guard let duration = step.duration else {
        isWhole = false
        continue
      }
      guard let length = Self.length(duration), length.family == family || length.length == 0 else {
        return nil
      }
      first = first ?? step.basis.span
      possible += length.length
      if step.condition == nil || isSure(given, step) { sure += length.length }
    }
    // What is done while one waits takes its minutes; a file that is looked at for a while is done by the end of a day.
    let limit = time.duration.isImmediate ? Self.day : most
    let least = Self.rounded(possible, to: time.duration.unit)
    // The post takes its own time, of which no step speaks.
    guard let first, sure > limit || (isWhole && least < most && channel.kind != .post) else { return nil }
    return StepsTimeRule.finding(
      channel.kind, steps: Self.text(sure > most ? sure : possible, family), time: Self.text(most, family),
      at: time.basis.span, first: first)
  }

  // MARK: Cases

  private var search: CaseSearch { CaseSearch(procedure.questions, procedure.conditions) }

  private func canMeet(_ given: [ConditionExpression], _ step: Step) -> Bool {
    search.canMeet(given + [step.condition?.expression].compactMap { $0 })
  }

  /// Whether the step is taken in every case in which the time holds.
  private func isSure(_ given: [ConditionExpression], _ step: Step) -> Bool {
    guard let condition = step.condition?.expression else { return true }
    return search.first(of: given + [.not(condition)]) { !$0.contains(false) } == .none
  }

  // MARK: Lengths

  private static let day = 480

  private static func length(_ duration: StatedDuration) -> (family: Family, length: Int)? {
    if duration.isImmediate { return (.working, 0) }
    switch duration.unit {
    case .minute, .hour, .workingDay: return duration.workingMinutes.map { (.working, $0) }
    case .day: return (.calendar, duration.most)
    case .week: return (.calendar, duration.most * 7)
    case .month: return (.months, duration.most)
    case .year: return (.months, duration.most * 12)
    }
  }

  /// A length of working time rounded up to what the time is counted in.
  private static func rounded(_ length: Int, to unit: StatedDuration.Unit) -> Int {
    let whole = unit == .workingDay ? day : unit == .hour ? 60 : 1
    return (length + whole - 1) / whole * whole
  }

  private static func text(_ length: Int, _ family: Family) -> String {
    func count(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
    switch family {
    case .calendar: return count(length, "day")
    case .months: return count(length, "month")
    case .working:
      if length % day == 0, length > 0 { return count(length / day, "working day") }
      return length % 60 == 0 ? count(length / 60, "hour") : count(length, "minute")
    }
  }
}
