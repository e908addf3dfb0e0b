import Testing

@testable import Analysis

@Suite struct FactDetailsTests {
  @Test("Details stand in the order of their names, whatever the order in which they are set")
  func order() {
    var details = FactDetails()
    for detail in FactDetail.allCases { details[detail] = .word(detail.rawValue) }
    var other = FactDetails()
    for detail in FactDetail.allCases.reversed() { other[detail] = .word(detail.rawValue) }
    #expect(details == other)
    #expect(details.entries.map(\.detail.rawValue) == FactDetail.allCases.map(\.rawValue).sorted())
    #expect(FactDetail.allCases.allSatisfy { details[$0] == .word($0.rawValue) })
  }

  @Test("A detail that is set again or taken away stands there once or not at all")
  func changes() {
    var details = FactDetails()
    details[.shown] = .present
    details[.acts] = .words(["a"])
    details[.shown] = .plain("b")
    details[.acts] = nil
    details[.form] = nil
    #expect(details.entries.map(\.detail) == [.shown])
    #expect(details[.shown] == .plain("b"))
    #expect(details[.acts] == nil)
  }
}
