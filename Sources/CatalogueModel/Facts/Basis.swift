package import Diagnostics

/// A reference to an entity, with the place where it is written.
package struct Reference: Sendable, Hashable {
  package let id: EntityID
  package let span: SourceSpan

  package init(_ id: EntityID, at span: SourceSpan) { (self.id, self.span) = (id, span) }
}

/// A citation of an act, with the clause where one is given (CPSV-AP: legal resource).
package struct Citation: Sendable, Hashable {
  package let act: Reference
  package let clause: String?

  package init(act: Reference, clause: String?) { (self.act, self.clause) = (act, clause) }
}

/// Who checked that a fact is right, and on which day.
package struct Verification: Sendable, Hashable {
  package let on: CivilDate
  package let by: Reference
  /// Where the day is written, for findings; nil for what no file states. It plays no part in comparisons.
  package let span: SourceSpan?

  package init(on: CivilDate, by: Reference, at span: SourceSpan? = nil) {
    (self.on, self.by, self.span) = (on, by, span)
  }

  package static func == (a: Verification, b: Verification) -> Bool { a.on == b.on && a.by == b.by }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(on)
    hasher.combine(by)
  }
}

/// What every stated fact carries besides its value: where it is written, when it holds and for whom, on what
/// basis, and who verified it.
public struct FactBasis: Sendable {
  package let span: SourceSpan
  @usableFromInline package let validity: Validity
  @usableFromInline package let condition: Condition?
  package let citations: [Citation]
  package let verified: Verification?
  /// Whether its dates and its condition could be read; otherwise nothing is known of what comes before and after it,
  /// nor of whom it is for.
  package let isReadable: Bool
  /// Where its first and its last day are written; where it has none, where it is written itself.
  package let spanOfFirstDay, spanOfLastDay: SourceSpan

  package init(
    span: SourceSpan, validity: Validity = .always, condition: Condition? = nil, citations: [Citation] = [],
    verified: Verification? = nil, isReadable: Bool = true, firstDay: SourceSpan? = nil,
    lastDay: SourceSpan? = nil
  ) {
    self.isReadable = isReadable
    (spanOfFirstDay, spanOfLastDay) = (firstDay ?? span, lastDay ?? span)
    (self.span, self.validity, self.condition) = (span, validity, condition)
    (self.citations, self.verified) = (citations, verified)
  }
}

/// What makes two entries the history of one fact: the same name, for the same case, by the same channels.
public struct FactIdentity: Hashable, Sendable {
  package let name: String
  package let condition: ConditionExpression?
  package let channels: [Channel.Kind]

  package init(_ name: String, condition: Condition? = nil, channels: [Channel.Kind] = []) {
    (self.name, self.condition, self.channels) = (name, condition?.expression, channels)
  }
}

/// A fact stated in content. Its history and its future are further facts of the same ``identity``.
///
/// Public, though nobody outside uses it, so that other targets compile its getters for each kind of fact. Days and
/// condition are asked for all the time: each kind tells them by itself, so that nobody copies the whole basis for them.
/// Each kind is a class of constants, so that going through facts copies none.
public protocol Fact: Sendable {
  var basis: FactBasis { get }
  var validity: Validity { get }
  var condition: Condition? { get }
  var identity: FactIdentity { get }
}

extension Sequence where Element: Fact {
  /// The facts in force on a day.
  package func inForce(on day: CivilDate) -> [Element] { filter { $0.validity.contains(day) } }

  /// The facts in force on a day; where there are none, those that come next; failing these, those that ended last.
  package func nearest(to day: CivilDate) -> [Element] {
    let current = inForce(on: day)
    guard current.isEmpty else { return current }
    let coming = coming(after: day)
    if let first = coming.compactMap(\.validity.from).min() {
      return coming.filter { $0.validity.from == first }
    }
    guard let last = compactMap(\.validity.until).max() else { return [] }
    return filter { $0.validity.until == last }
  }

  /// The facts that come into force after a day.
  package func coming(after day: CivilDate) -> [Element] {
    filter { $0.validity.isFuture(on: day) }
  }
}
