/// A number of a procedure that is neither a fee nor a time nor a count of documents: the most that a copy may cost,
/// how long a paper stays valid, from which age somebody may apply. It has a name, so that texts can refer to it.
package struct Figure: Fact {
  package enum Value: Sendable, Hashable {
    case amount(Amount)
    case duration(StatedDuration)
    case date(CivilDate)
    case count(ExactDecimal)
  }

  package let id: String
  package let value: Value
  package let note: LocalizedText?
  package let basis: FactBasis

  package init(id: String, value: Value, note: LocalizedText? = nil, basis: FactBasis) {
    (self.id, self.value, self.note, self.basis) = (id, value, note, basis)
  }

  package var validity: Validity { basis.validity }
  package var condition: Condition? { basis.condition }
  package var identity: FactIdentity { FactIdentity(id, condition: basis.condition) }
}
