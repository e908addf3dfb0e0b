extension Wording {
  /// Items in the alphabetical order of the language by their names. Equal names keep their order.
  package func inOrder<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
    Collation(speech.locale).order(of: items.map(name)).map { items[$0] }
  }
}
