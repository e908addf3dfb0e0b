/// What can be worked out from answers: a total, exact, side-effect free expression. It has been type-checked
/// against the fields of its form.
package indirect enum FormExpression: Hashable, Sendable {
  case number(ExactDecimal)
  case date(CivilDate)
  case today
  /// The answer to a field or to a question of the procedure.
  case field(String)
  /// The value of another calculation of the form.
  case calculation(String)
  case negated(FormExpression)
  case sum(FormExpression, FormExpression)
  case difference(FormExpression, FormExpression)
  case product(FormExpression, FormExpression)
  /// Rounded half to even to 6 places; undecided where the divisor is zero.
  case quotient(FormExpression, FormExpression)
  case least([FormExpression])
  case greatest([FormExpression])
  /// Rounded half to even to 0 to 6 places.
  case rounded(FormExpression, places: Int)
  /// The sum of a field over the entries of a repeated page or group; entries without an answer count as nothing.
  case total(group: String, field: String)
  /// How many entries a repeated page or group has.
  case count(group: String)
  /// Days from the first date to the second.
  case days(FormExpression, FormExpression)
  /// Completed years from the first date to the second.
  case years(FormExpression, FormExpression)
  case compare(FormExpression, Relation, FormExpression)
  case condition(ConditionExpression)
  case all([FormExpression])
  case any([FormExpression])
  case not(FormExpression)
  case answered(String)
  case atLeastOne([String])
  case exactlyOne([String])

  /// How two values are compared.
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
  }
}

/// The type of an expression’s value.
package enum FormValueType: Hashable, Sendable {
  case number
  case money(Currency)
  case date
  case yesNo
}

/// An expression with the type of its value.
package struct TypedExpression: Hashable, Sendable {
  package let expression: FormExpression
  package let type: FormValueType

  package init(_ expression: FormExpression, _ type: FormValueType) {
    (self.expression, self.type) = (expression, type)
  }
}
