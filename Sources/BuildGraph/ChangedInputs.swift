/// Which inputs of an earlier build have another value now, or are there no longer.
package struct ChangedInputs: Sendable {
  private let record: BuildRecord
  private let isChanged: [Bool]
  private let isListChanged: [Bool]

  /// - Parameter stamps: what the values of the inputs are known by now, in the order of the record; nil for those that
  ///   there are no longer.
  package init(_ record: BuildRecord, now stamps: [Stamp?]) {
    let isChanged = zip(record.inputs, stamps).map { $0.stamp != $1 }
    self.record = record
    self.isChanged = isChanged
    guard isChanged.contains(true) else {
      isListChanged = [Bool](repeating: false, count: record.lists.count)
      return
    }
    isListChanged = (0..<record.lists.count).map { list in
      record.lists.contains(in: list) { $0 >= isChanged.count || isChanged[$0] }
    }
  }

  /// Whether anything of a list has changed, by its number in the record.
  package subscript(list: Int) -> Bool { isListChanged[list] }

  /// The names of what has changed of a list.
  package func names(in list: Int) -> [String] {
    let names = record.names.all
    return record.lists[list].filter { isChanged[$0] }.map { names[$0] }
  }
}
