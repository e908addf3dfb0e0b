/// What is put into blocks at some point of a template, by the name of the block.
///
/// What a template puts into its parent's blocks is looked up where that template stands, not where the parent does:
/// so two templates may have blocks of the same name without meddling with each other.
struct BlockOverrides {
  struct Override {
    let block: TemplateBlock
    /// The number of the template that it is written in.
    let template: Int
    /// The number of the overrides that hold there.
    let overrides: Int
  }

  private struct Key: Hashable {
    let name: String
    let template: Int
    let offset: Int
    let overrides: Int
  }

  private var sets: [[String: Override]] = [[:]]
  private var numbers: [Set<Key>: Int] = [[]: 0]

  /// The number of the set without any.
  static let none = 0

  subscript(set: Int, name: String) -> Override? { sets[set][name] }

  /// The number of a set with further blocks. Those that are there already stay: who includes decides.
  mutating func adding(_ blocks: [TemplateBlock], of template: Int, to set: Int) -> Int {
    guard !blocks.isEmpty else { return set }
    var overrides = sets[set]
    for block in blocks where overrides[block.name] == nil {
      overrides[block.name] = Override(block: block, template: template, overrides: set)
    }
    let key = Set(
      overrides.map { name, override in
        Key(
          name: name, template: override.template, offset: override.block.nameRange.lowerBound,
          overrides: override.overrides)
      })
    if let known = numbers[key] { return known }
    sets.append(overrides)
    numbers[key] = sets.count - 1
    return sets.count - 1
  }
}
