import BuildGraph
import TestSupport
import Testing

@Suite struct SealedBytesTests {
  private static let signature = Array("a file 1\n".utf8)

  private func sealed(_ parts: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
    let file = Collected()
    var writer = SealedWriter(Self.signature, file.add)
    for part in parts { writer.add(part) }
    writer.seal()
    return file.bytes
  }

  /// The body as it is read.
  private func body(_ file: [UInt8]) -> ArraySlice<UInt8>? {
    (try? SealedBytes.open(file, Self.signature)).map { file[$0.rest] }
  }

  @Test(arguments: [0, 1, 7, 1 << 20 - 1, 1 << 20, 1 << 20 + 1, 3 << 20])
  func theSameBodyIsTheSameFileHoweverItWasWritten(_ size: Int) throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    let whole = sealed([bytes[...]])
    var parts: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      parts.append(rest.prefix(Int.random(in: 1...1 << 19, using: &numbers)))
      rest = rest.dropFirst(parts.last?.count ?? 1)
    }
    #expect(sealed(parts) == whole, "seed \(seed)")
    #expect(body(whole) == bytes[...], "seed \(seed)")
  }

  @Test func whatIsNotAsItWasSealedIsNotOpened() {
    let file = sealed([Array("body".utf8)[...]])
    for place in file.indices {
      var damaged = file
      damaged[place] ^= 1
      #expect(body(damaged) == nil, "place \(place)")
      #expect(body(Array(file[..<place])) == nil, "\(place) bytes")
    }
    #expect(body(file + [0]) == nil)
  }
}
