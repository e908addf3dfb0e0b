/// Lists of inputs by their places in a record, kept as the bytes that they are written as: next to none of them is looked
/// into, and those that still hold are copied.
package struct InputLists: Sendable, Hashable {
  private var writer = ByteWriter()
  /// Where each list ends.
  private var ends: [Int] = []

  package init() {}

  package init(_ lists: [[Int]]) { for list in lists { append(list) } }

  package var count: Int { ends.count }

  private func range(_ list: Int) -> Range<Int> { (list == 0 ? 0 : ends[list - 1])..<ends[list] }

  /// Adds a list: places that grow, as the steps between them.
  package mutating func append(_ list: [Int]) {
    var last = 0
    for place in list {
      writer.add(place - last)
      last = place
    }
    ends.append(writer.bytes.count)
  }

  /// Adds a list of other lists about the same inputs.
  package mutating func append(_ list: Int, of other: InputLists) {
    writer.addPlain(other.writer.bytes[other.range(list)])
    ends.append(writer.bytes.count)
  }

  /// The places in a list.
  package subscript(list: Int) -> [Int] {
    var places: [Int] = []
    forEach(in: list) { places.append($0) }
    return places
  }

  func forEach(in list: Int, _ body: (Int) -> Void) {
    _ = contains(in: list) {
      body($0)
      return false
    }
  }

  /// Whether a list has a place of a kind; it is not looked at any further then.
  package func contains(in list: Int, where isWanted: (Int) -> Bool) -> Bool {
    let range = range(list)
    var reader = ByteReader(writer.bytes, from: range.lowerBound, to: range.upperBound)
    var place = 0
    while !reader.isAtEnd {
      // Bytes that are no list tell nothing, so that whatever was made from it is made again.
      guard let step = try? reader.number() else { return true }
      place += step
      if isWanted(place) { return true }
    }
    return false
  }

  // MARK: As bytes

  /// What stands before the ``bytes``: how many lists there are, the length of each, and of all.
  var lengths: ByteWriter {
    var lengths = ByteWriter()
    lengths.add(count)
    var last = 0
    for end in ends {
      lengths.add(end - last)
      last = end
    }
    lengths.add(bytes.count)
    return lengths
  }

  /// All lists, one after the other.
  var bytes: [UInt8] { writer.bytes }

  init(_ body: inout ByteReader) throws(ByteReader.Damage) {
    var end = 0
    for _ in 0..<(try body.count()) {
      end += try body.number()
      ends.append(end)
    }
    let bytes = try body.list()
    guard end == bytes.count else { throw ByteReader.Damage() }
    writer.addPlain(bytes)
  }
}
