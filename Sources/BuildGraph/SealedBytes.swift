/// The bytes of a file that is read as it was written, or not at all: a signature, a body, and a checksum of the body.
package enum SealedBytes {
  /// So many bytes of a body are taken into its checksum at a time.
  fileprivate static let block = 1 << 20

  /// The body of a file.
  ///
  /// - Throws: where the file has another signature, or is not what was sealed.
  package static func open(_ bytes: [UInt8], _ signature: [UInt8]) throws(ByteReader.Damage) -> ByteReader {
    let body = bytes.count - MemoryLayout<UInt64>.size
    guard bytes.starts(with: signature), body >= signature.count else { throw ByteReader.Damage() }
    var checksum = Stamp()
    for start in stride(from: signature.count, to: body, by: block) {
      checksum.add(bytes[start..<min(start + block, body)])
    }
    var seal = ByteReader(bytes, from: body)
    guard try seal.stamp() == checksum else { throw ByteReader.Damage() }
    return ByteReader(bytes, from: signature.count, to: body)
  }
}

/// Writes a file of ``SealedBytes``. What is complete is passed on, so that a large file is never held as a whole.
package struct SealedWriter<Failure: Error> {
  private let pass: ([UInt8]) throws(Failure) -> Void
  private var pending: [UInt8] = []
  private var checksum = Stamp()

  package init(
    _ signature: [UInt8], _ pass: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    self.pass = pass
    pending.reserveCapacity(SealedBytes.block)
    try pass(signature)
  }

  /// Adds to the body.
  package mutating func add(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let part = rest.prefix(SealedBytes.block - pending.count)
      pending += part
      rest = rest.dropFirst(part.count)
      if pending.count == SealedBytes.block { try passOn() }
    }
  }

  /// Adds what was laid out to the body.
  package mutating func add(_ writer: ByteWriter) throws(Failure) { try add(writer.bytes[...]) }

  /// Completes the file.
  package mutating func seal() throws(Failure) {
    if !pending.isEmpty { try passOn() }
    var end = ByteWriter()
    end.add(checksum)
    try pass(end.bytes)
  }

  private mutating func passOn() throws(Failure) {
    checksum.add(pending)
    try pass(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
