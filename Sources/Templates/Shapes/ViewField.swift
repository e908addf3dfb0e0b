/// One name of a view: declared with its kind, a phrase for the manual, and the getter of its value.
///
/// A getter that returns nil makes the name empty: it renders as nothing, and is false in a section.
package struct ViewField<View: Sendable>: Sendable {
  package let field: RecordShape.Field
  package let value: @Sendable (View) -> Value

  package init(
    _ name: String, _ kind: ValueKind, _ doc: String, _ value: @escaping @Sendable (View) -> Value
  ) {
    field = RecordShape.Field(name, kind, doc)
    self.value = value
  }
}

extension ViewField {
  package typealias Getter<Part> = @Sendable (View) -> Part?

  package static func text(_ name: String, _ doc: String, _ get: @escaping Getter<String>) -> Self {
    Self(name, .text, doc) { if let part = get($0) { .text(part) } else { .none } }
  }

  package static func html(_ name: String, _ doc: String, _ get: @escaping Getter<HTML>) -> Self {
    Self(name, .html, doc) { if let part = get($0) { .html(part) } else { .none } }
  }

  package static func url(_ name: String, _ doc: String, _ get: @escaping Getter<SafeURL>) -> Self {
    Self(name, .url, doc) { if let part = get($0) { .url(part) } else { .none } }
  }

  package static func json(_ name: String, _ doc: String, _ get: @escaping Getter<JSONText>) -> Self {
    Self(name, .json, doc) { if let part = get($0) { .json(part) } else { .none } }
  }

  package static func flag(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (View) -> Bool
  ) -> Self {
    Self(name, .flag, doc) { .flag(get($0)) }
  }

  package static func texts(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (View) -> [String]
  ) -> Self {
    Self(name, .texts, doc) { .texts(get($0)) }
  }

  /// One other view, or nothing.
  package static func record<Part: TemplateView>(
    _ name: String, _ doc: String, _ get: @escaping Getter<Part>
  ) -> Self {
    Self(name, .record(ShapeReference { Part.shape.shape }), doc) { view in
      guard let part = get(view) else { return .none }
      return .record(Part.shape.record(part))
    }
  }

  /// Other views, in order. A view may list views of its own type.
  package static func list<Part: TemplateView>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (View) -> [Part]
  ) -> Self {
    Self(name, .list(ShapeReference { Part.shape.shape }), doc) { view in
      let parts = get(view)
      guard !parts.isEmpty else { return .list([]) }
      let shape = Part.shape
      var records: [Record] = []
      records.reserveCapacity(parts.count)
      for part in parts { records.append(shape.record(part)) }
      return .list(records)
    }
  }

  /// A record of a shape made while running, such as ``MessageShape``.
  package static func record(
    _ name: String, shape: RecordShape, _ doc: String, _ get: @escaping Getter<Record>
  ) -> Self {
    Self(name, .record(ShapeReference { shape }), doc) {
      if let part = get($0) { .record(part) } else { .none }
    }
  }

  /// Records of a shape made while running.
  package static func list(
    _ name: String, shape: RecordShape, _ doc: String, _ get: @escaping @Sendable (View) -> [Record]
  ) -> Self {
    Self(name, .list(ShapeReference { shape }), doc) { .list(get($0)) }
  }
}
