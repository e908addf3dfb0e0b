package import CatalogueModel

/// What a procedure asks of those who apply, by the way of applying that asks the least.
///
/// Everything that anybody may have to do counts, whatever its condition: the figures compare procedures with each
/// other and with themselves over time; they foretell nobody’s effort.
package struct ProcedureBurden: Sendable, Hashable {
  /// The way of applying that is counted; nil where the procedure states none.
  package let channel: Channel.Kind?
  /// Documents to hand in or show, without those that the State holds already.
  package let documents: Int
  /// Steps that the applicant takes.
  package let steps: Int
  /// Times that somebody must go to a counter.
  package let visits: Int
  /// Fields of the forms, each once.
  package let fields: Int
  /// An estimate: see ``Rate``.
  package let minutes: Int

  /// What the parts are taken to cost, in minutes. Conventions that make procedures comparable, in the manner of the
  /// Standard Cost Model (SCM Network, “International Standard Cost Model Manual”, 2005); not measurements.
  package enum Rate {
    package static let reading = 10
    package static let document = 15
    package static let field = 1
    package static let visit = 90
    package static let step = 5
  }

  /// The burden on a day, by the way that takes the fewest visits, and of those the least time of the authority.
  package init(_ procedure: Procedure, asOf day: CivilDate) {
    let ways = procedure.channels.filter { $0.kind != .online || $0.completeness != .information }
    let best = ways.map { (channel: $0, visits: Self.visits(by: $0, procedure, day)) }.min { a, b in
      (a.visits, Self.time(a.channel, day), a.channel.kind.order)
        < (b.visits, Self.time(b.channel, day), b.channel.kind.order)
    }
    let chosen = best?.channel.kind
    func applies(_ kinds: [Channel.Kind]) -> Bool { kinds.isEmpty || chosen.map(kinds.contains) ?? true }
    channel = chosen
    documents =
      Set(
        (procedure.documents.value ?? []).inForce(on: day)
          .filter { $0.heldBy == nil && applies($0.channels) }.map(\.evidence.id)
      ).count
    steps = procedure.steps.inForce(on: day).count { $0.actor == .applicant && applies($0.channels) }
    visits = best?.visits ?? 0
    fields = procedure.forms.reduce(0) { $0 + $1.fieldCount }
    minutes =
      Rate.reading + documents * Rate.document + fields * Rate.field + visits * Rate.visit + steps * Rate.step
  }

  /// Nobody goes anywhere to apply wholly online, by post or by phone; online in part is one visit to finish. At the
  /// counter it is one to apply, and one to fetch the result unless it is there at once, or comes electronically.
  private static func visits(by channel: Channel, _ procedure: Procedure, _ day: CivilDate) -> Int {
    switch channel.kind {
    case .online: return channel.completeness == .full ? 0 : 1
    case .post, .phone: return 0
    case .counter:
      let times = channel.times.inForce(on: day)
      let isAtOnce = !times.isEmpty && times.allSatisfy(\.duration.isImmediate)
      let results = procedure.results.inForce(on: day)
      let isSent = !results.isEmpty && results.allSatisfy(\.isElectronic)
      return isAtOnce || isSent ? 1 : 2
    }
  }

  private static func time(_ channel: Channel, _ day: CivilDate) -> Int {
    channel.times.inForce(on: day).map(\.duration.roughMinutes).max() ?? .max
  }
}

extension Channel.Kind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Form {
  /// Fields that take an answer, those of repeated parts once.
  fileprivate var fieldCount: Int {
    func count(_ items: [FormItem]) -> Int {
      items.reduce(0) { total, item in
        guard case .field(let field) = item else { return total }
        return total + (field.items.isEmpty ? 1 : count(field.items))
      }
    }
    return pages.reduce(0) { $0 + count($1.items) }
  }
}
