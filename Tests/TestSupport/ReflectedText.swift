/// All that a value is made of, as a text to compare values by that know no equality, or a lenient one. Entries of
/// dictionaries and sets are sorted, since they have no order.
package struct ReflectedText: Sendable {
  /// Values of which only a short name counts; nil for all others.
  private let name: @Sendable (Any) -> String?

  package init(name: @escaping @Sendable (Any) -> String? = { _ in nil }) { self.name = name }

  package func text(of value: Any) -> String {
    if let name = name(value) { return name }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { return "\(mirror.subjectType) \(value)" }
    var parts = mirror.children.map { child in "\(child.label ?? ""): \(text(of: child.value))" }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { parts.sort() }
    return "\(mirror.subjectType)(\(parts.joined(separator: ", ")))"
  }
}
