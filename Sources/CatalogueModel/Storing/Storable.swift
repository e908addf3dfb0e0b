public import BuildGraph

/// A value of a catalogue that can be laid out as bytes, and read again by the program that laid it out.
///
/// All stored properties and all cases are laid out; `KeptDraftsTests` miss what is forgotten. Public, though nobody
/// outside uses it, so that other targets compile lists of it for values of their own.
public protocol Storable {
  func store(in writer: inout ValueWriter)

  /// - Throws: where the bytes are not those of such a value.
  init(from reader: inout ValueReader) throws(ByteReader.Damage)
}
