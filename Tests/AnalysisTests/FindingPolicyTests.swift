import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Testing

@Suite struct FindingPolicyTests {
  private static let soft = Rule(
    "soft-rule", .warning, title: "Soft", statement: "Soft things are soft.", page: "")
  private static let hard = Rule(
    "hard-rule", .error, title: "Hard", statement: "Hard things are hard.", page: "")

  /// What is left of a warning about `wrong` in a text, and of an error in the same place.
  private func decide(
    rules: String = "", waivers: String = "", text: String = "title: { vi: right wrong, en: A, nl: B }\n",
    on day: String = "2026-11-26"
  ) throws -> [String] {
    var files = ["procedures/one/procedure.yaml": text]
    if !rules.isEmpty { files["portal.yaml"] = MarkedCatalogue.portal + "\nrules:\n" + rules }
    if !waivers.isEmpty { files["waivers.yaml"] = "waivers:\n" + waivers }
    let day = try #require(CivilDate(day))
    let (catalogue, map, _) = try MarkedCatalogue(files).prove(asOf: day)
    let file = try #require(map.numbered.first { $0.file.path == "procedures/one/procedure.yaml" }).id
    let place = try #require(map[file].bytes.firstRange(of: Array("wrong".utf8)))
    let span = SourceSpan(file: file, start: place.lowerBound, end: place.upperBound)
    // The paths of this map begin in the content folder itself.
    let prefixed = SourceMap(files: map.files.map { SourceFile(path: "content/\($0.path)", bytes: $0.bytes) })
    let policy = FindingPolicy(
      catalogue, rules: AnalysisRules.all + [Self.soft, Self.hard], root: "content", map: prefixed, asOf: day)
    return policy.applied(to: [
      Diagnostic(Self.soft, at: span, "Soft"), Diagnostic(Self.hard, at: span, "Hard"),
    ])
    .sorted().map { finding in
      let written = prefixed[finding.span.file].bytes[Int(finding.span.start)..<Int(finding.span.end)]
      return
        "\(finding.rule.code) \(finding.severity.rawValue) \(String(decoding: written.prefix(14), as: UTF8.self))"
    }
  }

  private static let both = ["hard-rule error wrong", "soft-rule warning wrong"]

  @Test(
    arguments: [
      ("", both),
      ("  soft-rule: off", ["hard-rule error wrong"]),
      ("  soft-rule: error", ["hard-rule error wrong", "soft-rule error wrong"]),
      ("  soft-rule: warning", both),
      ("  hard-rule: off", ["fixed-rule error hard-rule"] + both),
      ("  soft-rul: off", ["unknown-rule error soft-rul"] + both),
    ])
  func aPortalSetsRules(_ rules: String, _ expected: [String]) throws {
    #expect(try decide(rules: rules).sorted() == expected.sorted())
  }

  private static func waiver(
    rule: String = "soft-rule", file: String = "procedures/one/procedure.yaml", text: String? = nil,
    until: String = "2027-01-31"
  ) -> String {
    "  - rule: \(rule)\n    file: \(file)\n" + (text.map { "    text: \"\($0)\"\n" } ?? "")
      + "    reason: Because.\n    until: \(until)\n"
  }

  @Test(
    arguments: [
      (waiver(), ["hard-rule error wrong"]),
      (waiver(text: "right wrong"), ["hard-rule error wrong"]),
      (waiver(text: "wrong, en"), ["hard-rule error wrong"]),
      (waiver(text: "right"), both + ["waiver-idle warning rule"]),
      (waiver(file: "procedures/two/procedure.yaml"), both + ["waiver-idle warning rule"]),
      (waiver(until: "2026-11-26"), ["hard-rule error wrong"]),
      (waiver(until: "2026-11-25"), both + ["waiver-expired warning 2026-11-25"]),
      (waiver(rule: "hard-rule"), both + ["fixed-rule error hard-rule"]),
      (waiver(rule: "sift-rule"), both + ["unknown-rule error sift-rule"]),
    ])
  func aWaiverAcceptsOneFindingForATime(_ waivers: String, _ expected: [String]) throws {
    let left = try decide(waivers: waivers).sorted()
    #expect(left == expected.sorted())
  }

  @Test func codesThatAreMisspeltAreMended() throws {
    let files = ["portal.yaml": MarkedCatalogue.portal + "\nrules:\n  waiver-idel: off"]
    let (catalogue, map, _) = try MarkedCatalogue(files).prove()
    let findings = FindingPolicy(
      catalogue, rules: AnalysisRules.all, root: "content", map: map, asOf: MarkedCatalogue.day
    ).applied(to: [])
    #expect(findings.map(\.fix?.replacement) == ["waiver-idle"])
  }
}
