import CatalogueModel

/// Compares facts of one thing that hold at one time with those that hold at another, or in another state.
struct FactComparison {
  private let sheet: FactSheet
  private(set) var changes: [Change.What] = []
  /// Facts that are the same fact before and after, for their texts.
  private(set) var pairs: [(old: SheetFact, new: SheetFact)] = []

  init(_ old: [SheetFact], _ new: [SheetFact], of sheet: FactSheet) {
    self.sheet = sheet
    guard old != new else {
      pairs = Array(zip(old, new).map { ($0, $1) })
      return
    }
    compare(old, new)
  }

  private mutating func compare(_ old: [SheetFact], _ new: [SheetFact]) {
    let existed = old.contains { $0.aspect == .existence }
    let exists = new.contains { $0.aspect == .existence }
    if sheet.kind.begins {
      // Of what begins or ends as a whole, each fact need not be told; of what is not there, none.
      if existed != exists { changes.append(exists ? .begins : .ends) }
      guard existed, exists else { return }
    }
    for aspect in FactAspect.allCases where aspect != .existence {
      let (before, after) = (old.filter { $0.aspect == aspect }, new.filter { $0.aspect == aspect })
      guard before != after || !before.isEmpty else { continue }
      match(before, after, aspect)
    }
  }

  /// Pairs the facts of one aspect, the surest likeness first, and says what is different in each pair.
  private mutating func match(_ old: [SheetFact], _ new: [SheetFact], _ aspect: FactAspect) {
    var (left, right) = (old, new)
    var found: [(place: Int, old: SheetFact, new: SheetFact)] = []
    func pair(_ alike: (SheetFact, SheetFact) -> Bool) {
      var rest: [SheetFact] = []
      for before in left {
        guard let place = right.firstIndex(where: { alike(before, $0) }) else {
          rest.append(before)
          continue
        }
        let after = right.remove(at: place)
        found.append((new.firstIndex(of: after) ?? 0, before, after))
      }
      left = rest
    }
    pair { $0.saysSame(as: $1) }
    pair { $0.key == $1.key && $0.variant == $1.variant && $0.value == $1.value }
    pair { $0.key == $1.key && $0.variant == $1.variant }
    pair { $0.key == $1.key && $0.value == $1.value }
    pair { $0.key == $1.key }
    pair { $0.name != nil && $0.sourceName == $1.sourceName }
    if aspect.isNamedByText {
      pair { $0.value == $1.value && $0.variant == $1.variant && $0.likeness(to: $1) > 0.5 }
      pair { $0.likeness(to: $1) > 0.6 }
    }
    if aspect == .legalBasis { pair { $0.acts.first?.id == $1.acts.first?.id } }
    for (_, before, after) in found.sorted(by: { $0.place < $1.place }) { tell(before, after) }
    changes += left.map { .fact(old: $0, new: nil) } + right.map { .fact(old: nil, new: $0) }
    tellOrder(found.map { ($0.old, $0.new) }, old, new, aspect)
  }

  private mutating func tell(_ old: SheetFact, _ new: SheetFact) {
    pairs.append((old, new))
    if old.value != new.value { changes.append(.fact(old: old, new: new)) }
    for detail in FactDetail.allCases where old.details[detail] != new.details[detail] {
      // The act is said with the change that it brings about.
      if detail == .acts, old.value != new.value { continue }
      changes.append(.detail(detail, old: old.details[detail], new: new.details[detail], of: new))
    }
  }

  /// Steps and stations are done in an order, so that another order is another fact.
  private mutating func tellOrder(
    _ found: [(old: SheetFact, new: SheetFact)], _ old: [SheetFact], _ new: [SheetFact], _ aspect: FactAspect
  ) {
    guard aspect == .step || aspect == .station, found.count > 1 else { return }
    let before = found.map { pair in old.firstIndex(of: pair.old) ?? 0 }
    let after = found.map { pair in new.firstIndex(of: pair.new) ?? 0 }
    let order = before.indices.sorted { before[$0] < before[$1] }.map { after[$0] }
    if order != order.sorted(), let first = new.first {
      changes.append(.detail(.order, old: nil, new: .present, of: first))
    }
  }
}

extension FactSheet.Kind {
  /// Whether what it is about begins and ends, which a fact of its own says.
  fileprivate var begins: Bool { self == .procedure || self == .organisation || self == .act }
}

extension FactAspect {
  /// Whether its facts have no id and are known by what they say.
  var isNamedByText: Bool {
    switch self {
    case .exemption, .requirement, .step, .deadline: true
    default: false
    }
  }
}

extension SheetFact {
  var sourceName: String { name?.text(in: .source) ?? "" }

  /// How many of the words of two names are the same, from 0 to 1 (Dice’s coefficient).
  func likeness(to other: SheetFact) -> Double {
    let (a, b) = (Self.words(sourceName), Self.words(other.sourceName))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}
