import BuildGraph
import TestSupport
import Testing

@Suite struct InputSetTests {
  @Test func inputsHaveTheirPlacesInTheOrderInWhichTheyCame() {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    var (set, plain) = (InputSet(), [Input: Int]())
    #expect(set[Input(1, 1)] == nil)
    for _ in 0..<20_000 {
      // As positions in languages are numbered: many differ in high bits alone.
      let number =
        Int.random(in: 0..<3000, using: &numbers) << [0, 10, 40][Int.random(in: 0..<3, using: &numbers)]
      let input = Input(UInt8.random(in: 0...127, using: &numbers), number)
      #expect(set.insert(input) == (plain[input] == nil), "seed \(seed)")
      plain[input] = plain[input] ?? plain.count
    }
    #expect(set.count == plain.count, "seed \(seed)")
    for (input, place) in plain { #expect(set[input] == place, "seed \(seed)") }
    #expect(set[Input(1, 3001)] == nil)
  }
}
