/// What names can be looked up in at some point of a template: the page's records, and those of the sections around.
///
/// A shape that lies in the scope twice can only be reached in its inner occurrence, which has the same names; so the
/// outer one is dropped and its register taken over. That is what makes templates that include themselves finite.
struct TemplateScope: Sendable {
  struct Entry: Sendable {
    enum Content: Sendable {
      case record(RecordShape)
      /// A value without names, reached as `.`.
      case item(ValueKind)
    }

    let content: Content
    let register: Int
    /// Which value of the data it is, as far as the compiler tells them apart.
    let value: Int

    /// The shape of a record; an item has none.
    var shape: RecordShape? { if case .record(let shape) = content { shape } else { nil } }
  }

  /// Innermost last.
  private(set) var entries: [Entry] = []

  /// Adds a record; returns its register.
  @discardableResult
  mutating func push(_ shape: RecordShape, value: Int) -> Int {
    dropItems()
    let shadowed = entries.firstIndex { $0.shape === shape }
    let register = shadowed.map { entries.remove(at: $0).register } ?? freeRegister
    entries.append(Entry(content: .record(shape), register: register, value: value))
    return register
  }

  /// Adds a value without names; returns its register.
  mutating func push(item kind: ValueKind, value: Int) -> Int {
    dropItems()
    let register = freeRegister
    entries.append(Entry(content: .item(kind), register: register, value: value))
    return register
  }

  /// Only the innermost item can be reached.
  private mutating func dropItems() {
    entries.removeAll { $0.shape === nil }
  }

  private var freeRegister: Int {
    let taken = Set(entries.map { $0.register })
    return (0...entries.count).first { !taken.contains($0) } ?? 0
  }

  /// All names that can be written without a dot.
  var names: [String] { entries.flatMap { $0.shape?.fields.map(\.name) ?? [] } }

  var innermostShape: RecordShape? { entries.last { $0.shape !== nil }?.shape }

  /// The same for scopes in which every name leads to the same place.
  var key: [Key] {
    entries.map { entry in
      switch entry.content {
      case .record(let shape): Key(shape: ObjectIdentifier(shape), item: "", register: entry.register)
      case .item(let kind): Key(shape: nil, item: kind.title, register: entry.register)
      }
    }
  }

  struct Key: Hashable {
    let shape: ObjectIdentifier?
    let item: String
    let register: Int
  }
}
