/// The names of a view as they are declared, one after the other: either to learn them, or to take their values from
/// a view. Both run through the same declaration, so that a name is written once.
///
/// A name without a value is empty: it renders as nothing, and is false in a section.
///
/// Public, though nobody outside uses it: pages are made of some three hundred values each, and only what is public can
/// be compiled anew for the views that another target declares. Left generic, each value costs a look-up of its type.
public struct ViewFields: ~Copyable {
  /// Whether values are taken, not names learnt.
  @usableFromInline let takesValues: Bool
  @usableFromInline var values: [Value] = []
  @usableFromInline var names: [RecordShape.Field] = []

  /// Learns names.
  init() { takesValues = false }

  /// Takes values of so many names. They are put one after the other: to make an array whose elements come later takes
  /// longer than to make one with room for them.
  @inlinable
  init(count: Int) {
    takesValues = true
    values.reserveCapacity(count)
  }

  /// A text.
  @inlinable
  public mutating func text(_ name: StaticString, _ doc: StaticString, _ part: String?) {
    if takesValues { put(part.map(Value.text) ?? .none) } else { learn(name, .text, doc) }
  }

  /// Markup.
  @inlinable
  public mutating func html(_ name: StaticString, _ doc: StaticString, _ part: HTML?) {
    if takesValues { put(part.map(Value.html) ?? .none) } else { learn(name, .html, doc) }
  }

  /// An address.
  @inlinable
  public mutating func url(_ name: StaticString, _ doc: StaticString, _ part: SafeURL?) {
    if takesValues { put(part.map(Value.url) ?? .none) } else { learn(name, .url, doc) }
  }

  /// Data for a `script` element.
  @inlinable
  public mutating func json(_ name: StaticString, _ doc: StaticString, _ part: JSONText?) {
    if takesValues { put(part.map(Value.json) ?? .none) } else { learn(name, .json, doc) }
  }

  /// Yes or no.
  @inlinable
  public mutating func flag(_ name: StaticString, _ doc: StaticString, _ part: Bool?) {
    if takesValues { put(.flag(part ?? false)) } else { learn(name, .flag, doc) }
  }

  /// Several texts.
  @inlinable
  public mutating func texts(_ name: StaticString, _ doc: StaticString, _ part: [String]?) {
    if takesValues { put(.texts(part ?? [])) } else { learn(name, .texts, doc) }
  }

  /// One other view, or nothing.
  @inlinable
  public mutating func record<Part: TemplateView>(_ name: StaticString, _ doc: StaticString, _ part: Part?) {
    if takesValues {
      put(part.map { .record($0.record) } ?? .none)
    } else {
      learn(name, .record(ShapeReference { Part.shape.shape }), doc)
    }
  }

  /// Other views, in order. A view may list views of its own type.
  @inlinable
  public mutating func list<Part: TemplateView>(_ name: StaticString, _ doc: StaticString, _ parts: [Part]?) {
    if takesValues {
      put(.list(parts.map { ViewFields.records(of: $0) } ?? []))
    } else {
      learn(name, .list(ShapeReference { Part.shape.shape }), doc)
    }
  }

  /// A record of a shape made while running, such as ``MessageShape``.
  package mutating func record(
    _ name: StaticString, shape: RecordShape, _ doc: StaticString, _ part: Record?
  ) {
    if takesValues {
      put(part.map(Value.record) ?? .none)
    } else {
      learn(name, .record(ShapeReference { shape }), doc)
    }
  }

  /// Records of a shape made while running.
  package mutating func list(
    _ name: StaticString, shape: RecordShape, _ doc: StaticString, _ parts: [Record]?
  ) {
    if takesValues {
      put(.list(parts ?? []))
    } else {
      learn(name, .list(ShapeReference { shape }), doc)
    }
  }

  /// The records of views, which are looked at where they are: to copy one takes as long as to make its record.
  @inlinable
  static func records<Part: TemplateView>(of parts: [Part]) -> [Record] {
    if parts.isEmpty { return [] }
    var records: [Record] = []
    records.reserveCapacity(parts.count)
    parts.withUnsafeBufferPointer { parts in
      for place in 0..<parts.count { records.append(parts[place].record) }
    }
    return records
  }

  @inlinable
  mutating func put(_ value: Value) { values.append(value) }

  @usableFromInline
  mutating func learn(_ name: StaticString, _ kind: ValueKind, _ doc: StaticString) {
    names.append(RecordShape.Field(name.description, kind, doc.description))
  }
}
