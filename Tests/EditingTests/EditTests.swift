import Diagnostics
import Editing
import Testing

struct EditTests {
  private static let file = FileID(index: 0)

  @Test func editsAreMadeInTheOrderOfTheTextAndTheFirstOfTwoCounts() {
    let edits = [
      SourceEdit(at: 0, of: Self.file, "<"), SourceEdit(SourceSpan(file: Self.file, start: 4, end: 6), "XY"),
      SourceEdit(SourceSpan(file: Self.file, start: 5, end: 9), "never"),
      SourceEdit(at: 9, of: Self.file, ">"),
    ]
    #expect(
      String(decoding: edits.reversed().applied(to: Array("123456789".utf8)), as: UTF8.self) == "<1234XY789>")
  }
}
