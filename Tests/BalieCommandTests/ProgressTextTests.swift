import Parallelism
import Testing

@testable import BalieCommand

@Suite struct ProgressTextTests {
  private static func line(
    _ phase: RunProgress.Phase, _ done: Int = 0, of total: Int = 0, after seconds: Double, columns: Int = 100
  ) -> String {
    ProgressText(state: RunProgress.State(phase: phase, done: done, total: total), seconds: seconds)
      .line(columns: columns)
  }

  @Test func saysWhatIsDoneAndHowLongTheRestWillTake() {
    #expect(
      [
        Self.line(.reading, 390, of: 6300, after: 0.1),
        Self.line(.proving, after: 0.5), Self.line(.proving, after: 3.2),
        Self.line(.writing, 0, of: 18_900, after: 5),
        Self.line(.writing, 6_300, of: 18_900, after: 2),
        Self.line(.writing, 18_900, of: 18_900, after: 90),
        Self.line(.writing, 20, of: 18_900, after: 4),
        Self.line(.writing, 378, of: 18_900, after: 60),
        Self.line(.replacing, after: 0), Self.line(.clearing, after: 61),
      ] == [
        "Reading the catalogue  390 of 6,300",
        "Proving the catalogue", "Proving the catalogue  3 s",
        "Writing pages and search indexes  0 of 18,900  5 s",
        "Writing pages and search indexes  6,300 of 18,900  about 4 s left  3,150 a second",
        "Writing pages and search indexes  18,900 of 18,900  210 a second",
        "Writing pages and search indexes  20 of 18,900  4 s",
        "Writing pages and search indexes  378 of 18,900  about 49 min 0 s left  6 a second",
        "Replacing the site", "Removing the old site  1 min 1 s",
      ])
  }

  /// Terminals break a line that is too long, and a broken line cannot be rewritten.
  @Test(arguments: 0...120) func fitsOnAnyLine(columns: Int) {
    let line = Self.line(.writing, 6_300, of: 18_900, after: 2, columns: columns)
    #expect(line.count <= columns)
    if columns >= 40 { #expect(line.contains("6,300 of 18,900")) }
  }

  @Test func moreThanWasExpectedIsNoMoreThanAll() {
    #expect(Self.line(.writing, 12, of: 10, after: 0.5).hasSuffix("10 of 10"))
  }
}
