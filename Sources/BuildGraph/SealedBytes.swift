/// The bytes of a file that is read as it was written, or not at all: a signature, a checksum of all that follows, and the
/// rest.
package enum SealedBytes {
  /// Begins a file.
  package static func begin(_ signature: [UInt8], capacity: Int) -> ByteWriter {
    var writer = ByteWriter(capacity: capacity)
    writer.addPlain(signature)
    writer.add(Stamp())
    return writer
  }

  /// The bytes of a file that is complete.
  package static func seal(_ writer: inout ByteWriter, _ signature: [UInt8]) -> [UInt8] {
    writer.replaceWord(at: signature.count, with: checksum(of: writer.bytes, behind: signature).bits)
    return writer.bytes
  }

  /// What follows the checksum of a file.
  ///
  /// - Throws: where the file has another signature, or is not what was sealed.
  package static func open(_ bytes: [UInt8], _ signature: [UInt8]) throws(ByteReader.Damage) -> ByteReader {
    guard bytes.starts(with: signature) else { throw ByteReader.Damage() }
    var reader = ByteReader(bytes, from: signature.count)
    guard try reader.stamp() == checksum(of: bytes, behind: signature) else { throw ByteReader.Damage() }
    return reader
  }

  private static func checksum(of bytes: [UInt8], behind signature: [UInt8]) -> Stamp {
    var checksum = Stamp()
    bytes.withUnsafeBytes { checksum.add(UnsafeRawBufferPointer(rebasing: $0[(signature.count + 8)...])) }
    return checksum
  }
}
