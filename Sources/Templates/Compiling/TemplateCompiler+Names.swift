import Diagnostics

extension TemplateCompiler {
  /// What a name stands for.
  struct Target {
    let path: ValuePath
    let kind: ValueKind
    /// The value of the data that it is part of.
    let value: Int
    /// It is `.`, and that is a record: always there, and its names are in scope already.
    var isThingAtHand = false
  }

  /// Looks a name up, innermost first; reports where there is none.
  mutating func resolve(_ name: TemplateName) -> Target? {
    guard let first = name.segments.first else { return thingAtHand }
    for entry in at.scope.entries.reversed() {
      guard let shape = entry.shape, let slot = shape.slot(of: first.text) else { continue }
      return follow(name, from: entry, shape.fields[slot].kind, slot: slot)
    }
    let shape = at.scope.innermostShape ?? RecordShape("page", [])
    reportUnknown(first, in: shape, known: at.scope.names)
    return nil
  }

  private var thingAtHand: Target? {
    guard let entry = at.scope.entries.last else { return nil }
    let path = ValuePath(register: UInt16(entry.register), slot: 0, stepsStart: 0, stepsCount: 0)
    switch entry.content {
    case .item(let kind): return Target(path: path, kind: kind, value: entry.value)
    case .record(let shape):
      let kind = ValueKind.record(ShapeReference { shape })
      return Target(path: path, kind: kind, value: entry.value, isThingAtHand: true)
    }
  }

  private mutating func follow(
    _ name: TemplateName, from entry: TemplateScope.Entry, _ first: ValueKind, slot: Int
  ) -> Target? {
    var kind = first
    var further: [UInt16] = []
    for (whole, part) in zip(name.segments, name.segments.dropFirst()) {
      guard case .record(let reference) = kind else {
        report(
          TemplateWrongKindRule.partOf(
            whole.text, kind, part: part.text, span: span(part.range), from: at.inclusion))
        return nil
      }
      let shape = reference.shape
      guard let slot = shape.slot(of: part.text) else {
        reportUnknown(part, in: shape, known: shape.fields.map(\.name))
        return nil
      }
      kind = shape.fields[slot].kind
      further.append(UInt16(slot))
    }
    let path = ValuePath(
      register: UInt16(entry.register), slot: UInt16(slot), stepsStart: UInt32(steps.count),
      stepsCount: UInt16(further.count))
    steps += further
    return Target(path: path, kind: kind, value: entry.value)
  }

  private mutating func reportUnknown(
    _ segment: TemplateName.Segment, in shape: RecordShape, known: [String]
  ) {
    report(
      TemplateUnknownNameRule.finding(
        segment, in: shape, known: known, span: span(segment.range), from: at.inclusion))
  }

  /// Whether a value of the data is another one or lies within it.
  func lies(_ value: Int, within other: Int) -> Bool {
    var value = value
    while value != other {
      let origin = origins[value]
      if origin == value { return false }
      value = origin
    }
    return true
  }
}
