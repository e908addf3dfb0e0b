import CatalogueModel
import Diagnostics

/// Whether the files of acts agree with the numbers in them.
struct ActNumbersOfFiles {
  private let acts: EntityTable<Act>

  init(_ acts: EntityTable<Act>) { self.acts = acts }

  func findings() -> [Diagnostic] {
    acts.flatMap { act -> [Diagnostic] in
      guard let number = ActNumber(in: act.number) else { return [] }
      return fileName(act, number) + issued(act, number) + title(act, number)
    }
  }

  /// Files may be called as one likes; only a name that is itself a number can contradict the number.
  private func fileName(_ act: Act, _ number: ActNumber) -> [Diagnostic] {
    let parts = act.id.text.split(separator: "-")
    guard
      let place = parts.firstIndex(where: { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }),
      place > 0, place + 1 < parts.count, parts[..<place].allSatisfy({ Int($0) != nil })
    else { return [] }
    let serial = parts[..<place].joined(separator: ".").drop { $0 == "0" }
    return serial == number.serial && Int(parts[place]) == number.year ? [] : [ActNumberRule.fileName(act)]
  }

  private func issued(_ act: Act, _ number: ActNumber) -> [Diagnostic] {
    guard let day = act.issued, day.year != number.year else { return [] }
    return [ActNumberRule.issued(act, on: day, year: number.year, at: act.span)]
  }

  /// The title may name other acts, such as the one it changes; only its own number with another year is wrong.
  private func title(_ act: Act, _ number: ActNumber) -> [Diagnostic] {
    let span = act.title.span ?? act.span
    for title in act.title.values {
      let said = title.map(ActNumber.all) ?? []
      guard
        let wrong = said.first(where: { $0.number.withoutYear == number.withoutYear && $0.number != number }),
        !said.contains(where: { $0.number == number }),
        acts.allSatisfy({ $0.number != text(title, wrong.range) })
      else { continue }
      return [ActNumberRule.title(act, says: text(title, wrong.range), at: span)]
    }
    return []
  }

  private func text(_ title: String?, _ range: Range<Int>) -> String {
    String(decoding: Array((title ?? "").utf8)[range], as: UTF8.self)
  }
}
