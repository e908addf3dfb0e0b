import CatalogueModel
import Diagnostics

/// Finds acts that are described twice.
struct ActTwins {
  private let acts: EntityTable<Act>
  private let day: CivilDate

  init(_ catalogue: Catalogue, asOf day: CivilDate) { (acts, self.day) = (catalogue.acts, day) }

  func findings() -> [Diagnostic] { sameNumbers() + sameTitles() }

  private func sameNumbers() -> [Diagnostic] {
    var first: [String: Act] = [:]
    return acts.compactMap { act in
      let key = Self.bare(act.number)
      guard let twin = first[key] else {
        first[key] = act
        return nil
      }
      return TwinActRule.finding(act, twin: twin)
    }
  }

  /// A number without anything that is not part of it.
  private static func bare(_ text: String) -> String {
    if let number = ActNumber(in: text) ?? ActNumber(in: text.filter { !$0.isWhitespace }) {
      return "\(number.serial)/\(number.year)/\(number.suffix)"
    }
    return LetterFolding.bareWords(text).joined(separator: " ")
  }

  /// A title of fewer words, such as “Land Law”, is that of the law before it as well.
  private static let leastWords = 5

  private func sameTitles() -> [Diagnostic] {
    var groups: [String: [Act]] = [:]
    for act in acts where !act.validity.isPast(on: day) {
      guard let title = act.title[exactly: .source] else { continue }
      let words = LetterFolding.bareWords(title)
      guard words.count >= Self.leastWords else { continue }
      groups[words.joined(separator: " "), default: []].append(act)
    }
    return groups.values.filter { $0.count > 1 }.flatMap { group in
      group.indices.dropFirst().compactMap { later -> Diagnostic? in
        let act = group[later]
        return group[..<later].first { isMistyped(act, $0) }.map { TwinTitleRule.finding(act, twin: $0) }
      }
    }
  }

  private func isMistyped(_ act: Act, _ other: Act) -> Bool {
    guard act.replacedBy?.id != other.id, other.replacedBy?.id != act.id else { return false }
    let (a, b) = (Self.bare(act.number), Self.bare(other.number))
    return a != b && Spelling.editDistance(a, b, limit: 2) <= 2
  }
}
