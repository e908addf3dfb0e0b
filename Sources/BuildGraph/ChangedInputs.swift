/// Which inputs of an earlier build have another value now, or are there no longer.
package struct ChangedInputs: Sendable {
  private let record: BuildRecord
  private let isChanged: [Bool]
  private let isListChanged: [Bool]

  /// - Parameter stamp: what the value of an input is known by now; nil where there is no such input.
  package init(_ record: BuildRecord, since stamp: (String) -> Stamp?) {
    let isChanged = record.inputs.map { stamp($0.name) != $0.stamp }
    self.record = record
    self.isChanged = isChanged
    isListChanged = record.lists.map { list in list.contains { isChanged[$0] } }
  }

  /// Whether anything of a list has changed, by its number in the record.
  package subscript(list: Int) -> Bool { isListChanged[list] }

  /// The names of what has changed of a list.
  package func names(in list: Int) -> [String] {
    record.lists[list].filter { isChanged[$0] }.map { record.inputs[$0].name }
  }
}
