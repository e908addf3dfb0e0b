/// A Swift type that templates can show: each of its names is declared once, with its meaning and its value.
public protocol TemplateView: Sendable {
  /// Must be a `static let`: shapes are told apart by identity.
  static var shape: ViewShape<Self> { get }

  /// Declares the names, always the same ones in the same order, with the values that a view has for them.
  ///
  /// - Parameter view: nil while only the names are asked for.
  static func fields(_ fields: inout ViewFields, _ view: Self?)
}

extension TemplateView {
  /// The values of this view, in the order of its shape.
  @inlinable
  public var record: Record {
    let shape = Self.shape.shape
    var fields = ViewFields(count: shape.count)
    Self.fields(&fields, self)
    return Record(shape: shape, values: fields.values)
  }
}

/// The shape of a view.
public struct ViewShape<View: Sendable>: Sendable {
  public let shape: RecordShape
}

extension ViewShape where View: TemplateView {
  /// - Precondition: the names differ.
  package init(_ name: String) {
    self.init(name) { View.fields(&$0, nil) }
  }
}

extension ViewShape {
  /// The shape of a view whose names depend on something known only while running.
  ///
  /// - Precondition: the names differ.
  package init(_ name: String, _ declare: (inout ViewFields) -> Void) {
    var fields = ViewFields()
    declare(&fields)
    shape = RecordShape(name, fields.names)
  }
}

extension RecordShape {
  /// The values of a view whose names depend on something known only while running, in the order of this shape.
  package func record(_ declare: (inout ViewFields) -> Void) -> Record {
    var fields = ViewFields(count: count)
    declare(&fields)
    return Record(shape: self, values: fields.values)
  }
}
