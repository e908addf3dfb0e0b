/// What a build leaves for the next one: what each thing that it made was made from, and what came of it.
package struct BuildRecord: Sendable {
  /// Something that was looked at, by its name, and what its value was known by.
  package struct InputState: Sendable, Hashable {
    package let name: String
    package let stamp: Stamp

    package init(_ name: String, _ stamp: Stamp) { (self.name, self.stamp) = (name, stamp) }
  }

  /// A file of the output.
  package struct File: Sendable, Hashable {
    package let path: String
    /// SHA-256.
    package let digest: [UInt8]
    package let size: Int
    /// What the file on disk is known by without reading it.
    package let seal: Stamp
    /// The number of the list of its inputs; nil where another step decides about it.
    package let inputs: Int?

    package init(path: String, digest: [UInt8], size: Int, seal: Stamp, inputs: Int?) {
      (self.path, self.digest, self.size) = (path, digest, size)
      (self.seal, self.inputs) = (seal, inputs)
    }
  }

  /// Something that was worked out on the way, and that is no file.
  package struct Step: Sendable, Hashable {
    package let name: String
    package let inputs: Int
    /// What its result is known by.
    package let stamp: Stamp
    /// The result itself, as far as it is kept.
    package let result: [UInt8]

    package init(_ name: String, inputs: Int, stamp: Stamp, result: [UInt8] = []) {
      (self.name, self.inputs, self.stamp, self.result) = (name, inputs, stamp, result)
    }
  }

  /// What the program and the options of the build are known by: nothing of another environment holds.
  package var environment: Stamp
  package var inputs: [InputState]
  /// Lists of inputs, by their places in ``inputs``.
  package var lists: [[Int]]
  package var files: [File]
  package var steps: [Step]

  package init(
    environment: Stamp, inputs: [InputState] = [], lists: [[Int]] = [], files: [File] = [], steps: [Step] = []
  ) {
    (self.environment, self.inputs, self.lists) = (environment, inputs, lists)
    (self.files, self.steps) = (files, steps)
  }
}

// MARK: - As bytes

extension BuildRecord {
  /// Raised when the layout changes.
  private static let signature = Array("balie-record 1\n".utf8)

  /// The record as a file: a signature, a checksum of all that follows, and the record.
  package var bytes: [UInt8] {
    var body = ByteWriter(capacity: 1 << 20)
    body.add(environment)
    body.add(inputs.count)
    for input in inputs {
      body.add(input.name)
      body.add(input.stamp)
    }
    body.add(lists.count)
    for list in lists { Self.add(list, to: &body) }
    body.add(files.count)
    for file in files { Self.add(file, to: &body) }
    body.add(steps.count)
    for step in steps {
      body.add(step.name)
      body.add(step.inputs)
      body.add(step.stamp)
      body.add(step.result)
    }
    var checksum = Stamp()
    checksum.add(body.bytes)
    var whole = ByteWriter(capacity: body.bytes.count + 32)
    whole.addPlain(Self.signature)
    whole.add(checksum)
    whole.addPlain(body.bytes)
    return whole.bytes
  }

  /// Places that grow, as the steps between them.
  private static func add(_ list: [Int], to body: inout ByteWriter) {
    body.add(list.count)
    var last = 0
    for place in list {
      body.add(place - last)
      last = place
    }
  }

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
    guard bytes.starts(with: Self.signature) else { throw ByteReader.Damage() }
    var body = ByteReader(bytes, from: Self.signature.count)
    let stated = try body.stamp()
    var checksum = Stamp()
    bytes.withUnsafeBytes {
      checksum.add(UnsafeRawBufferPointer(rebasing: $0[(Self.signature.count + 8)...]))
    }
    guard stated == checksum else { throw ByteReader.Damage() }
    self.init(environment: try body.stamp())
    for _ in 0..<(try body.count()) { inputs.append(InputState(try body.text(), try body.stamp())) }
    for _ in 0..<(try body.count()) { lists.append(try Self.list(&body, below: inputs.count)) }
    for _ in 0..<(try body.count()) { files.append(try Self.file(&body, lists: lists.count)) }
    for _ in 0..<(try body.count()) {
      let (name, list) = (try body.text(), try body.number())
      guard list < lists.count else { throw ByteReader.Damage() }
      steps.append(Step(name, inputs: list, stamp: try body.stamp(), result: try body.list()))
    }
    guard body.isAtEnd else { throw ByteReader.Damage() }
  }

  private static func list(_ body: inout ByteReader, below limit: Int) throws(ByteReader.Damage) -> [Int] {
    var list: [Int] = []
    var last = 0
    for _ in 0..<(try body.count()) {
      last += try body.number()
      guard last < limit else { throw ByteReader.Damage() }
      list.append(last)
    }
    return list
  }

  private static func file(_ body: inout ByteReader, lists: Int) throws(ByteReader.Damage) -> File {
    let (path, digest, size) = (try body.text(), try body.plain(32), try body.number())
    let (seal, list) = (try body.stamp(), try body.number())
    guard list <= lists else { throw ByteReader.Damage() }
    return File(path: path, digest: digest, size: size, seal: seal, inputs: list == 0 ? nil : list - 1)
  }
}
