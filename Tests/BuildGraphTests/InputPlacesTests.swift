import BuildGraph
import TestSupport
import Testing

@Suite struct InputPlacesTests {
  @Test func inputsHaveThePlacesThatTheyWereGivenFirst() {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    var (places, plain) = (InputPlaces(), [Input: Int]())
    for place in 0..<20_000 {
      // As positions in languages are numbered: many differ in high bits alone.
      let number =
        Int.random(in: 0..<3000, using: &numbers) << [0, 10, 40][Int.random(in: 0..<3, using: &numbers)]
      let input = Input(UInt8.random(in: 0...127, using: &numbers), number)
      #expect(places.insert(input, at: place) == (plain[input] == nil), "seed \(seed)")
      plain[input] = plain[input] ?? place
    }
    #expect(places.count == plain.count, "seed \(seed)")
    for (input, place) in plain { #expect(places[input] == place, "seed \(seed)") }
    #expect(places[Input(1, 3001)] == nil && places[Input(0, 0)] == plain[Input(0, 0)])
  }
}
