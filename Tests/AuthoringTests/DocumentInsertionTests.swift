import Testing

@testable import Authoring

/// One line more among the documents of a procedure, and not a byte less elsewhere.
@Suite struct DocumentInsertionTests {
  private static let item = "{ evidence: form, form: form, originals: 1 }"

  @Test(
    arguments: [
      ("title: x\n", "title: x\ndocuments:\n  - ITEM\n"),
      ("title: x", "title: x\ndocuments:\n  - ITEM\n"),
      ("documents: none\nfees: none\n", "documents:\n  - ITEM\nfees: none\n"),
      ("documents: none # nothing\nfees: none\n", "documents: # nothing\n  - ITEM\nfees: none\n"),
      (
        "documents:\n  - { evidence: a } # kept\nfees: none\n",
        "documents:\n  - { evidence: a } # kept\n  - ITEM\nfees: none\n"
      ),
      ("documents:\n- evidence: a\n  copies: 1", "documents:\n- evidence: a\n  copies: 1\n- ITEM\n"),
      (
        "documents:\n  - evidence: a\n    note:\n      en: |\n        One\n        Two\n\n# the end\nfees: none\n",
        "documents:\n  - evidence: a\n    note:\n      en: |\n        One\n        Two\n  - ITEM\n\n# the end\nfees: none\n"
      ),
    ])
  func addsALine(_ before: String, _ after: String) throws {
    let insertion = try #require(DocumentInsertion(Self.item, into: Array(before.utf8)))
    #expect(insertion.text == after.replacing("ITEM", with: Self.item))
  }

  /// Where a line cannot be added safely, nothing is.
  @Test(arguments: [
    "documents: [{ evidence: a }]\n", "documents: []\n", "documents: some\n", "documents: {}\n", "a: [", "",
  ])
  func refuses(_ text: String) {
    #expect(DocumentInsertion(Self.item, into: Array(text.utf8)) == nil)
  }
}
