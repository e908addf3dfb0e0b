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

  @inlinable public mutating func add<each Value: Storable>(_ values: repeat each Value) {
    repeat (each values).store(in: &self)
  }

  /// A case of an enumeration, by a number of its own, with its values.
  @inlinable public mutating func add<each Value: Storable>(case number: Int, _ values: repeat each Value) {
    writer.add(number)
    repeat (each values).store(in: &self)
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
