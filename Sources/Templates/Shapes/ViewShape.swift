/// A Swift type that templates can show: each of its names is declared once, with its meaning and its getter.
package protocol TemplateView: Sendable {
  /// Must be a `static let`: shapes are told apart by identity.
  static var shape: ViewShape<Self> { get }
}

extension TemplateView {
  /// The values of this view, in the order of its shape.
  package var record: Record { Self.shape.record(self) }
}

/// The shape of a view, and how to read a view into a record of that shape.
package struct ViewShape<View: Sendable>: Sendable {
  package let shape: RecordShape
  private let getters: [@Sendable (View) -> Value]

  /// - Precondition: the names differ.
  package init(_ name: String, _ fields: [ViewField<View>]) {
    shape = RecordShape(name, fields.map(\.field))
    getters = fields.map(\.value)
  }

  package func record(_ view: View) -> Record {
    Record(
      shape: shape,
      values: [Value](unsafeUninitializedCapacity: getters.count) { buffer, count in
        for getter in getters {
          buffer.initializeElement(at: count, to: getter(view))
          count += 1
        }
      })
  }
}
