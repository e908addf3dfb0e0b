import CatalogueModel
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// Not a benchmark: it keeps what pages do thousands of times from becoming ten times slower unnoticed, and prints
/// what it measures when `BALIE_TIMES` is set.
@Suite struct WordingSpeedTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BALIE_TIMES"] != nil))
  func times() {
    // Processor time, so that other programs on the machine do not count.
    func processorTime() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }
    func measure(_ name: String, _ count: Int, _ body: (Int) -> Void) {
      let start = processorTime()
      for index in 0..<count { body(index) }
      print(name, Int((processorTime() - start) / Double(count) * 100), "µs/100")
    }
    measure("prepare 4 languages", 3) { _ in
      _ = Wording.prepare(
        Sample.catalogue(Sample.portal(languages: ["vi", "en", "nl", "ar"])), theme: Sample.theme)
    }
    let wordings = Sample.wordings(Sample.catalogue())
    for wording in wordings {
      print(wording.language)
      measure("date", 20_000) { _ = wording.date(CivilDate(daysSince1970: 20_000 + $0)) }
      measure("money", 20_000) { _ = wording.money(Sample.money("\($0)000")) }
      measure("within", 20_000) { _ = wording.within(StatedDuration($0 % 40, .workingDay)) }
      measure("condition", 20_000) {
        _ = wording.onlyIf(ConditionWordingTests.sentences[$0 % 18].0, of: ConditionWordingTests.procedure)
      }
      let words = CollationTests.words["vi"]!
      var random = SeededNumbers(seed: 7)
      let titles = (0..<6300).map { _ in
        (0..<7).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
      }
      measure("6300 titles in order", 1) { _ in _ = wording.inOrder(titles) { $0 } }
      measure("slug", 20_000) { _ = Slug.make(from: titles[$0 % 6300]) }
    }
    let procedures = (0..<6300).map {
      Sample.procedure("p-\($0)", title: Sample.label("Đăng ký \($0)", "Register \($0)", "Zaak \($0)"))
    }
    let catalogue = Sample.catalogue(procedures: procedures)
    measure("addresses of 6300", 1) { _ in _ = Addresses(catalogue, wordings: wordings) }
    let addresses = Addresses(catalogue, wordings: wordings)
    measure("path", 6300) { _ = addresses.path(.procedure(procedures[$0].id), in: .source) }
    let data = StructuredData(
      catalogue, addresses: addresses, wordings: wordings, asOf: Sample.date("2026-11-22"))
    measure("json-ld", 63000) {
      _ = data.procedure(
        procedures[$0 % 6300], crumbs: [.init("a", .home), .init("b", .topics)], in: .source)
    }
    measure("sitemap", 1) { _ in
      _ = Sitemap.files(catalogue, addresses: addresses, asOf: Sample.date("2026-11-22"))
    }
  }
}
