/// What a template may do with a name.
public enum ValueKind: Sendable {
  /// Plain text: `{{name}}`, escaped for where it stands.
  case text
  /// Markup: `{{{name}}}`, in the body of the page only.
  case html
  /// An address: `{{name}}`, in `href` and its like or as text.
  case url
  /// Data: `{{{name}}}`, inside a `script` element of a JSON type only.
  case json
  /// Yes or no: `{{#name}}` and `{{^name}}`.
  case flag
  /// One thing with names of its own.
  case record(ShapeReference)
  /// Several things of one shape.
  case list(ShapeReference)
  /// Several texts, each of them `{{.}}`.
  case texts

  /// The kind as the manual and the findings name it.
  package var title: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .url: "an address"
    case .json: "data"
    case .flag: "yes or no"
    case .record: "one thing with names of its own"
    case .list: "a list"
    case .texts: "a list of texts"
    }
  }
}

/// A shape that is looked up when it is needed, so that shapes may contain themselves.
public struct ShapeReference: Sendable {
  private let find: @Sendable () -> RecordShape

  public init(_ find: @escaping @Sendable () -> RecordShape) { self.find = find }

  package var shape: RecordShape { find() }
}

/// The names that a template may use of one kind of thing.
///
/// Two shapes are the same only if they are the same object: keep each in a `static let`.
public final class RecordShape: Sendable {
  /// One name: what it stands for, in the manual's words.
  public struct Field: Sendable {
    package let name: String
    package let kind: ValueKind
    /// A phrase without full stop, for the list of names in the manual.
    package let doc: String

    package init(_ name: String, _ kind: ValueKind, _ doc: String = "") {
      self.name = name
      self.kind = kind
      self.doc = doc
    }
  }

  /// What one such thing is called in findings and in the manual, such as `fee`.
  package let name: String
  public let fields: [Field]
  /// How many fields there are.
  public var count: Int { fields.count }
  private let slots: [String: Int]

  /// - Precondition: names differ, are not empty, and contain neither `.` nor white space.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }

  /// The place of a name's value in a record, or nil where the shape has no such name.
  package func slot(of name: String) -> Int? { slots[name] }
}
