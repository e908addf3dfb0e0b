/// What a compiled template does next.
enum Instruction: Sendable {
  /// Copy so many bytes of the literals, from an offset on.
  case literal(start: Int32, count: Int32)
  /// Write a text or an address with `&`, `<` and `>` escaped.
  case text(ValuePath)
  /// Write a text or an address with quotes escaped as well.
  case attribute(ValuePath)
  /// Write a value as it is.
  case asIs(ValuePath)
  /// Carry out the next `count` instructions where the value is there, or once for each of its records or texts;
  /// the record or text at hand is kept in a register meanwhile.
  case section(ValuePath, register: UInt16, count: Int32)
  /// Carry out the next `count` instructions where the value is not there.
  case inverted(ValuePath, count: Int32)
  /// Carry out a routine.
  case call(Int32)
}

/// Where a value is found: in a register's record, by its slot, and from there on by further slots.
struct ValuePath: Sendable {
  let register: UInt16
  let slot: UInt16
  /// The further slots, among all those of the template.
  let stepsStart: UInt32
  let stepsCount: UInt16
}
