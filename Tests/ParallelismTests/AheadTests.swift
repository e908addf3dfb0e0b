import Parallelism
import Synchronization
import Testing

@Suite struct AheadTests {
  @Test(arguments: [1, 2, 8]) func valuesAreWorkedOutOnce(_ jobs: Int) {
    let count = Atomic<Int>(0)
    let ahead = Ahead(jobs: jobs) {
      count.add(1, ordering: .relaxed)
      return (0..<10_000).reduce(0, &+)
    }
    let seen = Concurrent.map(Array(0..<64), jobs: 8) { _ in ahead.value }
    #expect(Set(seen) == [49_995_000])
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test func oneValueMayWaitForAnother() {
    let first = Ahead(jobs: 2) { 1 }
    let second = Ahead(jobs: 2) { first.value + 1 }
    let third = Ahead(jobs: 2) { second.value + first.value }
    #expect(third.value == 3)
  }

  @Test func whoIsAloneWorksOutOnlyWhatIsAskedFor() {
    let count = Atomic<Int>(0)
    let ahead = Ahead(jobs: 1) { count.add(1, ordering: .relaxed) }
    #expect(count.load(ordering: .relaxed) == 0)
    _ = ahead.value
    #expect(count.load(ordering: .relaxed) == 1)
  }
}
