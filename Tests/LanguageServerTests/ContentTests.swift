import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import TestSupport
import Testing

@testable import LanguageServer

/// What stands, and what may stand, in texts that are being written.
@Suite struct ContentTests {
  private static let file = FileID(index: 0)

  /// What is offered at `|`: keys with `:`, languages, and the types of values.
  private static func places(_ text: String) -> [String] {
    let offset =
      text.utf8.count - (text.split(separator: "|", maxSplits: 1).last.map { $0.utf8.count } ?? 0) - 1
    let bytes = Array(text.replacing("|", with: "").utf8)
    let at = text.hasSuffix("|") ? bytes.count : offset
    let record = ContentPlace(path: "procedures/a/procedure.yaml").schema?.record
    guard let record else { return [] }
    return CursorContext(bytes, 0..<bytes.count, record, at: at, of: file).places.map { place in
      switch place {
      case .key(let records, _): "keys of " + records.map(\.shortName).joined(separator: ", ")
      case .language: "languages"
      case .value(let type, _): type.phrase
      }
    }
  }

  @Test(arguments: [
    ("|", "keys of procedure"), ("ti|\n", "keys of procedure"),
    ("title: { vi: a }\nfe|", "keys of procedure"),
    ("title: { |", "languages"), ("title: { vi: a, e|n: b }", "languages"), ("title:\n  v|", "languages"),
    ("fees:\n  - |", "keys of fee"), ("fees:\n  - id: a\n    am|\nsteps: []", "keys of fee"),
    ("fees:\n  - { id: a, am|", "keys of fee"), ("fees:\n  - { id: a, am| }", "keys of fee"),
    ("broken\nfees:\n  - id: a\n    am|", "keys of fee"), ("channels:\n  on|", "keys of channels"),
    ("channels:\n  online:\n    |", "keys of channel"), ("conditions:\n  late: { |", "keys of condition"),
    ("redress: { wi|thin: 3 days }", "keys of redress"),
  ])
  func keys(_ text: String, _ expected: String) {
    #expect(Self.places(text).contains(expected), "\(Self.places(text))")
  }

  @Test(arguments: [
    ("topic: |", "id of a topic"), ("topic: ci|vil\n", "id of a topic"),
    ("life-events: [|", "id of a life event"),
    ("life-events: [a, b|]", "id of a life event"), ("life-events:\n  - |", "id of a life event"),
    ("documents:\n  - evidence: |\n    originals: 1", "id of a kind of evidence"),
    ("documents:\n  - { evidence: |, originals: 1 }", "id of a kind of evidence"),
    ("fees:\n  - id: a\n    basis: { act: \"|", "id of an act"),
    ("fees:\n  - when: a and |", "condition, such as ‘born-days-ago > 60’"),
    ("silence: |", "none, approval, refusal"),
  ])
  func values(_ text: String, _ expected: String) {
    #expect(Self.places(text).contains { $0.contains(expected) }, "\(Self.places(text))")
  }

  @Test(arguments: [
    ("See {", TextContext.factKind), ("See {fee:", .fact("fee")), ("a {nonsense:", nil), ("[x](", .linkKind),
    ("[x](procedure:", .link(.procedure)), ("(procedure:", nil), ("fee:", nil), ("", nil),
  ])
  func references(_ before: String, _ expected: TextContext?) {
    #expect(TextContext(Array(before.utf8)[...]) == expected)
  }
}
