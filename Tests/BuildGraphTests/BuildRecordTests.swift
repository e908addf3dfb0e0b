import BuildGraph
import TestSupport
import Testing

/// A record is read as it was written, or not at all.
@Suite struct BuildRecordTests {
  private static func record(_ numbers: inout SeededNumbers) -> BuildRecord {
    var record = BuildRecord(environment: Stamp("a", "b"), numbering: Stamp("c"))
    for number in 0..<Int.random(in: 1...40, using: &numbers) {
      let isThere = Int.random(in: 0..<8, using: &numbers) > 0
      record.inputs.append(BuildRecord.InputState(isThere ? Input(3, number) : nil, Stamp("\(number)")))
      record.names.append("đầu vào \(number)")
    }
    for _ in 0..<Int.random(in: 1...10, using: &numbers) {
      record.lists.append(record.inputs.indices.filter { _ in Bool.random(using: &numbers) })
    }
    for number in 0..<Int.random(in: 0...30, using: &numbers) {
      record.files.append(
        BuildRecord.File(
          path: "en/\(number)/index.html", digest: [UInt8](repeating: UInt8(number), count: 32),
          size: Int.random(in: 0...1 << 40, using: &numbers), seal: Stamp("s\(number)"),
          inputs: Bool.random(using: &numbers) ? (0..<record.lists.count).randomElement(using: &numbers) : nil
        ))
      record.steps.append(
        BuildRecord.Step("step \(number)", inputs: 0, stamp: Stamp("r"), result: [1, 2, UInt8(number)]))
    }
    return record
  }

  private static func bytes(_ record: BuildRecord) -> [UInt8] {
    let file = Collected()
    record.write(file.add)
    return file.bytes
  }

  @Test func recordsAreReadAsTheyWereWritten() throws {
    let seed = UInt64.random(in: 0...1 << 40)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      let record = Self.record(&numbers)
      let read = try #require(BuildRecord(Self.bytes(record)), "seed \(seed)")
      #expect(read.environment == record.environment && read.numbering == record.numbering)
      #expect(read.inputs == record.inputs && read.names == record.names)
      #expect(read.names.all == record.inputs.indices.map { "đầu vào \($0)" })
      #expect(read.lists == record.lists && read.files == record.files && read.steps == record.steps)
    }
  }

  @Test func damageIsNoticed() throws {
    let seed = UInt64.random(in: 0...1 << 40)
    var numbers = SeededNumbers(seed: seed)
    let bytes = Self.bytes(Self.record(&numbers))
    for _ in 0..<500 {
      var damaged = bytes
      let place = Int.random(in: damaged.indices, using: &numbers)
      damaged[place] ^= UInt8.random(in: 1...255, using: &numbers)
      #expect(BuildRecord(damaged) == nil, "seed \(seed), place \(place)")
    }
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(BuildRecord(Array(bytes[..<length])) == nil, "\(length) bytes")
    }
    #expect(BuildRecord(bytes + [0]) == nil)
  }

  @Test func changesOfInputsReachTheirLists() {
    var record = BuildRecord(environment: Stamp())
    record.names = TextList(["fee", "name", "message"])
    record.inputs = record.names.all.enumerated().map { BuildRecord.InputState(Input(1, $0), Stamp($1)) }
    record.lists = InputLists([[0, 1], [2], []])
    let changes = ChangedInputs(record, now: [Stamp("other"), Stamp("name"), Stamp("message")])
    #expect(changes[0] && !changes[1] && !changes[2])
    #expect(changes.names(in: 0) == ["fee"])
    let gone = ChangedInputs(record, now: [Stamp("fee"), Stamp("name"), nil])
    #expect(!gone[0] && gone[1])
  }

  @Test func listsAreCopiedAsTheyAre() {
    let seed = UInt64.random(in: 0...1 << 40)
    var numbers = SeededNumbers(seed: seed)
    let plain = (0..<30).map { _ in (0..<500).filter { _ in Int.random(in: 0..<9, using: &numbers) == 0 } }
    let lists = InputLists(plain)
    var copied = InputLists()
    for number in plain.indices.reversed() { copied.append(number, of: lists) }
    #expect((0..<copied.count).map { copied[$0] } == plain.reversed(), "seed \(seed)")
    for (number, list) in plain.enumerated() {
      #expect(lists.contains(in: number) { $0 > 490 } == list.contains { $0 > 490 }, "seed \(seed)")
    }
  }
}
