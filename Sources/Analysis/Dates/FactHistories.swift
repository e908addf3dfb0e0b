import CatalogueModel
import Diagnostics

/// What a procedure states through time, a list for each kind of fact.
struct FactHistories {
  /// Facts of one kind that stand side by side on the page, such as all fees, or the times of one channel.
  private struct List {
    /// What a finding calls them: “fee”.
    let kind: String
    /// Whether the page lacks something where none of them is in force.
    let isVital: Bool
    var entries: [Entry] = []
  }

  private struct Entry {
    /// What it shares with the entries that come before and after it.
    let key: String
    let basis: FactBasis
    var validity: Validity { basis.validity }
  }

  private let day: CivilDate
  private var lists: [List] = []

  /// - Parameter day: the procedure is in force on it.
  init(_ procedure: Procedure, asOf day: CivilDate) {
    self.day = day
    add("fee", isVital: true, procedure.fees.fees) { $0.id }
    add("document", isVital: true, procedure.documents.value ?? []) { $0.evidence.id.text }
    add("exemption", isVital: false, procedure.exemptions) { $0.name.text(in: .source) }
    add("result", isVital: true, procedure.results) { $0.evidence.id.text }
    add("deadline", isVital: false, procedure.deadlines) { $0.after.text(in: .source) }
    add("requirement", isVital: false, procedure.requirements) { $0.text.text(in: .source) }
    add("figure", isVital: false, procedure.figures) { $0.id }
    add("step", isVital: true, procedure.steps) { $0.title.text(in: .source) }
    for channel in procedure.channels {
      add("time", isVital: true, channel.times) { _ in channel.kind.rawValue }
    }
  }

  /// Most lists have no dates at all, so that nothing is kept of them.
  private mutating func add<Stated: Fact>(
    _ kind: String, isVital: Bool, _ facts: [Stated], key: (Stated) -> String
  ) {
    guard facts.contains(where: { $0.validity.from != nil || $0.validity.until != nil }) else { return }
    var list = List(kind: kind, isVital: isVital)
    list.entries = facts.map { Entry(key: key($0), basis: $0.basis) }
    lists.append(list)
  }

  func findings() -> [Diagnostic] { lists.flatMap { expired($0) + notBegun($0) } }

  /// Facts whose last entry ended before the day.
  private func expired(_ list: List) -> [Diagnostic] {
    var last: [String: Entry] = [:]
    var isLasting: Set<String> = []
    for entry in list.entries {
      guard entry.validity.isPast(on: day), entry.basis.isReadable else {
        isLasting.insert(entry.key)
        continue
      }
      if let other = last[entry.key]?.validity.until, let end = entry.validity.until, end <= other {
        continue
      }
      last[entry.key] = entry
    }
    let begins = Set(list.entries.compactMap(\.validity.from))
    return last.values.compactMap { entry in
      guard !isLasting.contains(entry.key), let end = entry.validity.until,
        // Something else took its place on the next day: the history of the page, not a forgotten end.
        !begins.contains(end.adding(days: 1))
      else { return nil }
      return ExpiredFactRule.finding(name(entry, list), ended: end, at: entry.basis.spanOfLastDay)
    }
  }

  /// What a finding calls an entry. Some are known by a whole sentence, of which the beginning is enough.
  private func name(_ entry: Entry, _ list: List) -> String {
    let isLong = entry.key.count > 60
    let key = isLong ? "\(entry.key.prefix(60))…" : entry.key
    return list.kind == "time" ? "time of ‘\(key)’" : "\(list.kind) ‘\(key)’"
  }

  /// Lists whose entries all lie in the future.
  private func notBegun(_ list: List) -> [Diagnostic] {
    guard list.isVital, list.entries.allSatisfy({ $0.validity.isFuture(on: day) }),
      let first = list.entries.min(by: { $0.validity.from ?? day < $1.validity.from ?? day }),
      let begin = first.validity.from
    else { return [] }
    let what = list.kind == "time" ? "time of ‘\(first.key)’" : list.kind
    return [NotYetInForceRule.finding(what, on: day, begins: begin, at: first.basis.spanOfFirstDay)]
  }
}
