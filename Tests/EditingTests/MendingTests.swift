import Diagnostics
import Foundation
import SiteBuild
import TestSupport
import Testing

@testable import Editing

@Suite struct MendingTests {
  private func content(_ procedure: String, _ guidance: String = "Ask.\n") throws -> EditedContent {
    var files = SampleCatalogue.aMinimal()
    files["portal.yaml"] = files["portal.yaml"]?.replacing("EUR", with: "VND")
    files["procedures/get-permit/procedure.yaml"] = procedure
    files["procedures/get-permit/en.md"] = guidance
    return try EditedContent(files)
  }

  private func fix(_ content: EditedContent, codes: [String] = [], isDryRun: Bool = false) throws
    -> FixOutcome
  {
    try FixRun.run(FixRequest(build: content.request, paths: [], codes: codes, isDryRun: isDryRun)).get()
  }

  @Test(arguments: [
    // A mend that brings another to light is followed by it.
    (
      "titel: { en: A }\nFees:\n  - { id: a, name: { en: A }, ammount: 8000 đ }\ndocuments: none\n",
      "title: { en: A }\nfees:\n  - { id: a, name: { en: A }, amount: 8000 VND }\ndocuments: none\n"
    ),
    (
      "title: { en: A }\nfees: none\ndocuments: none\nfrom: 31/12/2025\n",
      "title: { en: A }\nfees: none\ndocuments: none\nfrom: 2025-12-31\n"
    ),
    (
      "title: { en: A }\nfees:\n  - { id: a, name: { en: A }, amount: 8.000 VND }\ndocuments: none\n",
      "title: { en: A }\nfees:\n  - { id: a, name: { en: A }, amount: 8000 VND }\ndocuments: none\n"
    ),
    (
      "title: { en: A }\nfees: none\ndocuments: none\naudience: Citizen\n",
      "title: { en: A }\nfees: none\ndocuments: none\naudience: [citizen]\n"
    ),
    (
      "title: { en: A }\nquestions: { q: { ask: { en: B }, type: yes-no }, r: { ask: { en: F }, type: yes-no } }\nconditions: { c: { when: q && r, label: { en: d } } }\nrequirements: [{ text: { en: E }, when: c }]\nfees: none\ndocuments: none\n",
      "title: { en: A }\nquestions: { q: { ask: { en: B }, type: yes-no }, r: { ask: { en: F }, type: yes-no } }\nconditions: { c: { when: q and r, label: { en: d } } }\nrequirements: [{ text: { en: E }, when: c }]\nfees: none\ndocuments: none\n"
    ),
  ])
  func whatIsBeyondDoubtIsMended(_ before: String, _ after: String) throws {
    let content = try content(before)
    _ = try fix(content, isDryRun: true)
    #expect(try content.text("procedures/get-permit/procedure.yaml") == before)
    let outcome = try fix(content)
    #expect(!outcome.mends.isEmpty && outcome.takenBack == [])
    #expect(try content.text("procedures/get-permit/procedure.yaml") == after)
    #expect(try fix(content).mends.isEmpty)
  }

  @Test(arguments: [
    // Which of several is meant, and what a number without a currency or a day in doubt means, nobody but the author knows.
    "title: { en: A }\nfees: none\ndocuments: none\nfrom: 03/04/2026\n",
    "title: { en: A }\nfees:\n  - { id: a, name: { en: A }, amount: 8000 }\ndocuments: none\n",
    "title: { en: A }\nfees:\n  - { id: a, name: { en: A }, amount: n/a }\ndocuments: none\n",
    "title: { en: A }\nfees: none\ndocuments: none\nrelated: [get-permits]\n",
    "title: { en: A }\nchannels: { counter: { time: same day } }\nfees: none\ndocuments: none\n",
  ])
  func whatIsInDoubtIsLeft(_ text: String) throws {
    let content = try content(text)
    let outcome = try fix(content)
    #expect(outcome.mends.isEmpty && !outcome.report.findings.isEmpty)
    #expect(try content.text("procedures/get-permit/procedure.yaml") == text)
  }

  @Test func factsInGuidanceAreMended() throws {
    let content = try content(
      "title: { en: A }\nfees:\n  - { id: a, name: { en: A }, amount: 8000 VND }\ndocuments: none\n",
      "You pay { fee: a } at most.\n")
    _ = try fix(content)
    #expect(try content.text("procedures/get-permit/en.md") == "You pay {fee:a} at most.\n")
  }

  @Test(
    arguments: [
      ("35 Working-Days", "35 working-days"), ("30 Days", "30 days"), ("35days", "35 days"),
      ("5 business days", "5 working-days"), ("35 ngày", "35 days"), ("2 Weeks", "2 weeks"),
      ("5-7 Working Days", "5..7 working-days"), ("3 dys", nil), ("0 Days", nil),
    ] as [(String, String?)])
  func durationsThatNameTheirUnitAreMended(_ before: String, _ after: String?) throws {
    func text(_ time: String) -> String {
      "title: { en: A }\nchannels: { counter: { time: \(time) } }\nfees: none\ndocuments: none\n"
    }
    let content = try content(text(before))
    _ = try fix(content)
    #expect(try content.text("procedures/get-permit/procedure.yaml") == text(after ?? before))
  }

  /// What is left stays as it is.
  @Test(
    arguments: [
      ("Land-Use-Certificate", "land-use-certificate"), ("land_use_certificate", "land-use-certificate"),
      ("landusecertificate", "land-use-certificate"), ("\"land use certificate\"", "land-use-certificate"),
      ("Land-Use-Certificat", nil), ("Land-Title", nil),
      // Of two that differ in their hyphens only, nobody knows which one is meant.
      ("Under14", nil), ("Under-1-4", "under-1-4"),
    ] as [(String, String?)])
  func idsThatAreTheSameButForCapitalsAndHyphensAreMended(_ before: String, _ after: String?) throws {
    func texts(_ id: String) -> [String] {
      let link = id.filter { $0 != "\"" }.replacing(" ", with: "_")
      return [
        "title: { en: A }\nfees: none\ndocuments: [{ evidence: \(id) }]\n", "See [a](evidence:\(link)).\n",
      ]
    }
    let (wrong, right) = (texts(before), texts(after ?? before))
    var files = SampleCatalogue.aMinimal()
    let paths = ["procedures/get-permit/procedure.yaml", "procedures/get-permit/en.md"]
    for (path, text) in zip(paths, wrong) { files[path] = text }
    for id in ["land-use-certificate", "under-14", "under-1-4"] {
      files["evidence/\(id).yaml"] = "name: { en: \(id) }\n"
    }
    let content = try EditedContent(files)
    let outcome = try fix(content)
    #expect(outcome.mends.count == (after == nil ? 0 : 2))
    for (path, text) in zip(paths, right) { #expect(try content.text(path) == text) }
  }

  @Test func mendsThatLeadToNewErrorsAreTakenBack() throws {
    // With a date that can be read, it holds at the same time as the others.
    let text = """
      title: { en: A }
      fees:
        - { id: fee, name: { en: Fee }, amount: free, until: 31/12/2026 }
        - { id: fee, name: { en: Fee }, amount: free, from: 2026-06-01, until: 2026-07-31 }
        - { id: fee, name: { en: Fee }, amount: free, from: 2026-08-01 }
      documents: none

      """
    let content = try content(text)
    let outcome = try fix(content)
    #expect(outcome.takenBack == ["procedures/get-permit/procedure.yaml"])
    #expect(try content.text("procedures/get-permit/procedure.yaml") == text)
  }

  /// What stands below a misspelt key is known to be wrong before the key is mended.
  @Test func faultsBelowAMisspeltKeyDoNotKeepItFromBeingMended() throws {
    let text = "title: { en: A }\nfees: none\ndocuments: none\nchanels: { window: { time: 1 } }\n"
    let content = try content(text)
    let outcome = try fix(content)
    #expect(outcome.takenBack.isEmpty)
    #expect(
      try content.text("procedures/get-permit/procedure.yaml")
        == text.replacing("chanels", with: "channels"))
  }

  @Test func onlyFindingsOfTheRulesThatAreNamedAreMended() throws {
    let content = try content("titel: { en: A }\nfees: none\ndocuments: none\nfrom: 31/12/2025\n")
    let outcome = try fix(content, codes: ["bad-date"])
    #expect(outcome.mends.map(\.code) == ["bad-date"])
    #expect(try content.text("procedures/get-permit/procedure.yaml").hasPrefix("titel:"))
  }

  @Test func mendsThatTouchEachOtherAreMadeOneAfterTheOther() {
    let file = FileID(index: 0)
    func fix(_ start: Int, _ end: Int) -> Fix {
      Fix(span: SourceSpan(file: file, start: start, end: end), replacement: "x", isSafe: true)
    }
    #expect(FixSelection.apart([fix(5, 8), fix(0, 3), fix(2, 4), fix(3, 3)]) == [fix(0, 3), fix(5, 8)])
  }

  @Test(arguments: [
    ("Legal_Basis", "legal-basis", true), ("titel", "title", true), ("fee", "fees", false),
    ("form", "from", false), ("chanels", "channels", true), ("documents2", "documents", false),
  ])
  func misspeltBeyondDoubt(_ name: String, _ word: String, _ expected: Bool) {
    let words = ["legal-basis", "title", "fees", "from", "channels", "documents"]
    #expect(Spelling.isCertain(name, for: word, among: words) == expected)
  }
}
