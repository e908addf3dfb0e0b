import CatalogueModel

/// The acts of a catalogue by their numbers.
struct ProseActs: Sendable {
  /// The number as the act has it, by the number without what differs by typist.
  private let numbers: [String: String]

  init(_ acts: EntityTable<Act>) {
    numbers = Dictionary(
      acts.map { (StatedFigures.key(ofAct: $0.number), $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  func isKnown(_ number: String) -> Bool { numbers[StatedFigures.key(ofAct: number)] != nil }

  private static func isSlip(_ a: Substring, _ b: Substring) -> Bool {
    a.count == b.count && zip(a, b).filter { $0 != $1 }.count == 1
  }

  /// The only cited act that differs in its year or in one part of its number, and is plainly meant.
  ///
  /// - Parameter cited: without what differs by typist.
  func twin(of number: String, among cited: Set<String>) -> String? {
    let parts = StatedFigures.key(ofAct: number).split(separator: "/")
    let twins = cited.filter { other in
      let others = other.split(separator: "/")
      guard others.count == parts.count, parts.count == 3 else { return false }
      // Acts of one year and one kind differ in their first number; that is no slip.
      guard parts[0] == others[0], (parts[1] == others[1]) != (parts[2] == others[2]) else { return false }
      // One letter of the kind of act, or of the number of the parliament; a number cut short is damage.
      return parts[1] != others[1] || !isKnown(number) && ProseActs.isSlip(parts[2], others[2])
    }
    return twins.count == 1 ? twins.first.map { numbers[$0] ?? $0 } : nil
  }
}
