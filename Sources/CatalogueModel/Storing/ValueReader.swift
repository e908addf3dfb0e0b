public import BuildGraph
package import Diagnostics

/// Reads what ``ValueWriter`` laid out.
public struct ValueReader: Sendable {
  @usableFromInline var reader: ByteReader
  private let files: [FileID]
  private let rules: [String: Rule]
  private var depth = 0

  /// Values nest at most so deeply in each other; content is not read any deeper, and a thread has room for it.
  static let deepest = 160

  /// - Parameters:
  ///   - files: those that places name by where they stand among them.
  ///   - rules: all that a finding may be of, by their codes.
  package init(_ reader: ByteReader, files: [FileID], rules: [String: Rule]) {
    (self.reader, self.files, self.rules) = (reader, files, rules)
  }

  package var isAtEnd: Bool { reader.isAtEnd }

  @inlinable public mutating func value<Value: Storable>(
    _ type: Value.Type = Value.self
  ) throws(ByteReader.Damage) -> Value { try Value(from: &self) }

  @inlinable public mutating func number() throws(ByteReader.Damage) -> Int { try reader.number() }

  @inlinable public mutating func signedNumber() throws(ByteReader.Damage) -> Int {
    try reader.signedNumber()
  }

  @inlinable public mutating func text() throws(ByteReader.Damage) -> String { try reader.text() }

  /// A number of values that follow.
  @inlinable public mutating func count() throws(ByteReader.Damage) -> Int { try reader.count() }

  mutating func file() throws(ByteReader.Damage) -> FileID {
    let place = try number()
    guard place < files.count else { throw ByteReader.Damage() }
    return files[place]
  }

  mutating func rule() throws(ByteReader.Damage) -> Rule {
    guard let rule = rules[try text()] else { throw ByteReader.Damage() }
    return rule
  }

  /// What follows is within another value of its own kind, until ``leave()``.
  mutating func enter() throws(ByteReader.Damage) {
    depth += 1
    guard depth <= Self.deepest else { throw ByteReader.Damage() }
  }

  mutating func leave() { depth -= 1 }
}

extension Optional {
  /// The value of something that only right bytes give.
  func orDamage() throws(ByteReader.Damage) -> Wrapped {
    guard let self else { throw ByteReader.Damage() }
    return self
  }
}
