public import BuildGraph
package import Diagnostics

/// Lays out values of a catalogue. Files have other numbers in every run, so that a place names its file by where that
/// stands in a list of files.
public struct ValueWriter: Sendable {
  @usableFromInline var writer: ByteWriter
  /// The files that are named, in the order of their first use, after those that were known from the beginning.
  package private(set) var files: [FileID]
  /// Whether something is nested so deeply that it would not be read again.
  package private(set) var isTooDeep = false
  private var depth = 0

  package init(files: [FileID] = []) { (writer, self.files) = (ByteWriter(), files) }

  package var bytes: [UInt8] { writer.bytes }

  @inlinable public mutating func add(_ value: some Storable) { value.store(in: &self) }

  /// A case of an enumeration, by a number of its own; its values follow.
  @inlinable public mutating func add(case number: Int) { writer.add(number) }

  /// A case with a value, after which others may follow.
  @inlinable public mutating func add(case number: Int, _ value: some Storable) {
    writer.add(number)
    value.store(in: &self)
  }

  /// - Parameter number: not negative.
  @inlinable public mutating func add(number: Int) { writer.add(number) }

  @inlinable public mutating func add(signed number: Int) { writer.addSigned(number) }

  @inlinable public mutating func add(text: String) { writer.add(text) }

  mutating func add(file: FileID) {
    if let place = files.firstIndex(of: file) { return writer.add(place) }
    writer.add(files.count)
    files.append(file)
  }

  /// What follows is within another value of its own kind, until ``leave()``.
  mutating func enter() {
    depth += 1
    if depth > ValueReader.deepest { isTooDeep = true }
  }

  mutating func leave() { depth -= 1 }
}
