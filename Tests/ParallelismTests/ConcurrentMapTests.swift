import Parallelism
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 15, 16, 17, 300], [0, 1, 2, 8, 64])
  func resultsStandInTheOrderOfTheItems(_ count: Int, _ jobs: Int) {
    let items = Array(0..<count)
    #expect(Concurrent.map(items, jobs: jobs, Self.work) == items.map(Self.work))
    #expect(Concurrent.map(items, jobs: jobs, long: min(3, count), Self.work) == items.map(Self.work))
  }

  /// Uneven work, so that threads overtake each other.
  @Sendable private static func work(_ item: Int) -> Int {
    var value = item
    for _ in 0..<(item % 7 == 0 ? 2_000 : 1) { value = (value &* 31 &+ 7) & 0xFFFF }
    return value
  }

  @Test func everyItemIsTransformedOnce() {
    let items = Array(0..<2_000)
    #expect(Concurrent.map(items, jobs: 4) { $0 * 2 } == items.map { $0 * 2 })
  }
}
