extension BuildRecord {
  /// Raised when the layout changes.
  private static let signature = Array("balie-record 3\n".utf8)

  /// Writes the record as a file, a part at a time.
  package func write<Failure: Error>(_ pass: @escaping ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var file = try SealedWriter(Self.signature, pass)
    try file.add(laidOutInputs())
    try file.add(names.bytes[...])
    try file.add(lists.lengths)
    try file.add(lists.bytes[...])
    try file.add(laidOutFiles())
    try file.add(laidOutSteps())
    try file.seal()
  }

  /// The inputs, and how many bytes of names follow.
  private func laidOutInputs() -> ByteWriter {
    var part = ByteWriter()
    part.add(environment)
    part.add(numbering)
    part.add(inputs.count)
    for state in inputs {
      part.addWord(state.input?.packed ?? Self.gone)
      part.add(state.stamp)
    }
    part.add(names.count)
    part.add(names.bytes.count)
    return part
  }

  private func laidOutFiles() -> ByteWriter {
    var part = ByteWriter()
    part.add(files.count)
    for file in files { Self.add(file, to: &part) }
    return part
  }

  private func laidOutSteps() -> ByteWriter {
    var part = ByteWriter()
    part.add(steps.count)
    for step in steps {
      part.add(step.name)
      part.add(step.inputs)
      part.add(step.stamp)
      part.add(step.result)
    }
    return part
  }

  /// Stands for an input that there is no longer.
  private static let gone = UInt64.max

  private static func add(_ file: File, to body: inout ByteWriter) {
    body.add(file.path)
    body.addPlain(file.digest)
    body.add(file.size)
    body.add(file.seal)
    body.add(file.inputs.map { $0 + 1 } ?? 0)
  }

  /// Reads a record; nil where the bytes are not what ``write(_:)`` passed on, whatever happened to them.
  package init?(_ bytes: [UInt8]) {
    do throws(ByteReader.Damage) {
      try self.init(reading: bytes)
    } catch {
      return nil
    }
  }

  private init(reading bytes: [UInt8]) throws(ByteReader.Damage) {
    var body = try SealedBytes.open(bytes, Self.signature)
    self.init(environment: try body.stamp(), numbering: try body.stamp())
    let count = try body.count()
    inputs.reserveCapacity(count)
    for _ in 0..<count {
      let word = try body.word()
      inputs.append(InputState(word == Self.gone ? nil : Input(packed: word), try body.stamp()))
    }
    names = TextList(count: try body.number(), bytes: try body.list())
    lists = try InputLists(&body)
    let fileCount = try body.count()
    files.reserveCapacity(fileCount)
    for _ in 0..<fileCount { files.append(try Self.file(&body, lists: lists.count)) }
    for _ in 0..<(try body.count()) {
      let (name, list) = (try body.text(), try body.number())
      guard list < lists.count else { throw ByteReader.Damage() }
      steps.append(Step(name, inputs: list, stamp: try body.stamp(), result: try body.list()))
    }
    guard body.isAtEnd, names.count == inputs.count else { throw ByteReader.Damage() }
  }

  private static func file(_ body: inout ByteReader, lists: Int) throws(ByteReader.Damage) -> File {
    let (path, digest, size) = (try body.text(), try body.plain(32), try body.number())
    let (seal, list) = (try body.stamp(), try body.number())
    guard list <= lists else { throw ByteReader.Damage() }
    return File(path: path, digest: digest, size: size, seal: seal, inputs: list == 0 ? nil : list - 1)
  }
}
