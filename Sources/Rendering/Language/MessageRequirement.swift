/// A message that the program itself asks for: its key, and the arguments it gives.
package struct MessageRequirement: Sendable, Hashable {
  package let key: String
  package let arguments: [String]
  /// Whether it is said of a number, so that each plural form may differ.
  package let isPlural: Bool
  /// Whether a theme may leave it out, because there is another way of saying it.
  package let isOptional: Bool

  package init(_ key: String, _ arguments: [String] = [], isPlural: Bool = false, isOptional: Bool = false) {
    (self.key, self.arguments, self.isPlural, self.isOptional) = (key, arguments, isPlural, isOptional)
  }
}

extension MessageRequirement {
  /// The messages with which ``Wording`` and ``Addresses`` say things.
  package static let ofLanguage: [MessageRequirement] =
    amounts + durations + dates + conditions + citations + addresses

  private static let amounts: [MessageRequirement] =
    [
      MessageRequirement("amount.free"), MessageRequirement("amount.unknown"),
      MessageRequirement("amount.range", ["least", "most"]),
      MessageRequirement("amount.percent", ["number"]),
    ] + FeeUnitKey.all.map { MessageRequirement($0, ["amount"]) }

  private static let durations: [MessageRequirement] =
    [
      MessageRequirement("duration.immediately"), MessageRequirement("duration.within-immediately"),
    ]
    + DurationKey.all.map { key in
      MessageRequirement(key, key.contains("range") ? ["least", "most"] : ["n"], isPlural: true)
    }

  private static let dates: [MessageRequirement] = [
    MessageRequirement("date.time", ["hour", "hour-two-digits", "minute"]),
    MessageRequirement("date.long", ["day", "month", "month-number", "year"], isOptional: true),
    MessageRequirement("date.with-weekday", ["weekday", "date"], isOptional: true),
  ]

  private static let conditions: [MessageRequirement] = [
    MessageRequirement("condition.only-if", ["condition"]),
    MessageRequirement("condition.unless", ["condition"]),
    MessageRequirement("condition.not", ["condition"]),
    MessageRequirement("condition.both", ["first", "second"]),
    MessageRequirement("condition.either", ["first", "second"]),
    MessageRequirement("condition.all-of", ["list"]),
    MessageRequirement("condition.any-of", ["list"]),
    MessageRequirement("condition.item", ["number", "condition"]),
    MessageRequirement("condition.separator"),
    MessageRequirement("condition.group", ["condition"]),
    MessageRequirement("condition.yes", ["question"]),
    MessageRequirement("condition.no", ["question"]),
    MessageRequirement("condition.answer", ["answer"]),
    MessageRequirement("condition.is", ["question", "answer"]),
    MessageRequirement("condition.is-not", ["question", "answer"]),
    MessageRequirement("condition.value", ["value", "unit"]),
    MessageRequirement("condition.equals", ["question", "value"]),
    MessageRequirement("condition.differs", ["question", "value"]),
    MessageRequirement("condition.less-than", ["question", "value"]),
    MessageRequirement("condition.at-most", ["question", "value"]),
    MessageRequirement("condition.more-than", ["question", "value"]),
    MessageRequirement("condition.at-least", ["question", "value"]),
    MessageRequirement("condition.before", ["question", "value"]),
    MessageRequirement("condition.on-or-before", ["question", "value"]),
    MessageRequirement("condition.after", ["question", "value"]),
    MessageRequirement("condition.on-or-after", ["question", "value"]),
  ]

  private static let citations: [MessageRequirement] =
    [MessageRequirement("citation.act", ["number"])]
    + ["law", "decree", "circular", "resolution", "decision", "ordinance"].map {
      MessageRequirement("citation.\($0)", ["number"])
    }

  private static let addresses: [MessageRequirement] = AddressKey.all.map { MessageRequirement($0) }
}
