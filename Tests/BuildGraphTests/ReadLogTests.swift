import BuildGraph
import TestSupport
import Testing

@Suite struct ReadLogTests {
  @Test func everythingIsNotedOnceAndInOneOrder() {
    let log = ReadLog()
    for (kind, number) in [(3, 7), (1, 2), (3, 7), (1, 1), (1, 2), (200, 1 << 40)] as [(UInt8, Int)] {
      log.note(kind, number)
    }
    #expect(log.all == [Input(1, 1), Input(1, 2), Input(3, 7), Input(200, 1 << 40)])
    #expect(log.all.map(\.number) == [1, 2, 7, 1 << 40])
    #expect(log.all.last?.kind == 200)
  }

  @Test func listsAreKeptOnceAfterThoseThatAreKnown() {
    let ledger = InputLedger(after: 5)
    func number(_ inputs: Int...) -> Int {
      let log = ReadLog()
      for input in inputs { log.note(1, input) }
      return ledger.number(of: log)
    }
    #expect(number(1, 2) == 5)
    #expect(number(2, 1, 1) == 5)
    #expect(number() == 6)
    #expect(number(3) == 7)
    #expect(
      (0..<ledger.new.count).map { ledger.new[$0] } == [[Input(1, 1), Input(1, 2)], [], [Input(1, 3)]])
  }

  /// More inputs than a page ever has, so that the table behind the log grows more than once.
  @Test func manyInputsAreToldApart() {
    var numbers = SeededNumbers(seed: 11)
    let looks = (0..<20_000).map { _ in
      Input(UInt8.random(in: 1..<128, using: &numbers), Int.random(in: 0..<1_000, using: &numbers) << 10)
    }
    let log = ReadLog()
    for input in looks { log.note(input.kind, input.number) }
    #expect(Set(log.all) == Set(looks))
    #expect(log.all.count == Set(looks).count)
  }

  @Test func stampsTellValuesApart() {
    func stamp(_ texts: String?...) -> Stamp {
      var stamp = Stamp()
      for text in texts { stamp.add(text) }
      return stamp
    }
    let stamps = [
      stamp(), stamp(nil), stamp(""), stamp("a"), stamp("a", ""), stamp("", "a"), stamp("ab"),
      stamp("a", "b"),
      stamp("12345678"), stamp("123456789"), stamp("12345678\0"), stamp("Đ"), stamp(nil, nil),
    ]
    #expect(Set(stamps).count == stamps.count)
    // The same on every machine: a cache may be carried from one to another.
    #expect(Stamp("Balie").bits == Stamp("Balie").bits)
  }
}
