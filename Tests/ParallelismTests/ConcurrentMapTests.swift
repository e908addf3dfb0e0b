import Parallelism
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000], [0, 1, 2, 8, 64])
  func resultsStandInTheOrderOfTheItems(_ count: Int, _ jobs: Int) {
    let items = Array(0..<count)
    let results = Concurrent.map(items, jobs: jobs) { item in
      // Uneven work, so that threads overtake each other.
      let turns = item % 7 == 0 ? 20_000 : 1
      return (0..<turns).reduce(item) { value, _ in (value &* 31 &+ 7) & 0xFFFF }
    }
    #expect(
      results
        == Concurrent.map(items, jobs: 1) { item in
          (0..<(item % 7 == 0 ? 20_000 : 1)).reduce(item) { value, _ in (value &* 31 &+ 7) & 0xFFFF }
        })
  }

  @Test func everyItemIsTransformedOnce() {
    let items = Array(0..<5_000)
    #expect(Concurrent.map(items, jobs: 4) { $0 * 2 } == items.map { $0 * 2 })
  }
}
