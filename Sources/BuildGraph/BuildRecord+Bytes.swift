extension BuildRecord {
  /// Raised when the layout changes.
  private static let signature = Array("balie-record 2\n".utf8)

  /// The record as a file.
  package var bytes: [UInt8] {
    var body = SealedBytes.begin(Self.signature, capacity: 1 << 24)
    body.add(environment)
    body.add(numbering)
    body.add(inputs.count)
    for state in inputs {
      body.addWord(state.input?.packed ?? Self.gone)
      body.add(state.stamp)
    }
    body.add(names.count)
    body.add(names.bytes)
    lists.write(to: &body)
    body.add(files.count)
    for file in files { Self.add(file, to: &body) }
    body.add(steps.count)
    for step in steps {
      body.add(step.name)
      body.add(step.inputs)
      body.add(step.stamp)
      body.add(step.result)
    }
    return SealedBytes.seal(&body, Self.signature)
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

  /// Reads a record; nil where the bytes are not what ``bytes`` wrote, whatever happened to them.
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
