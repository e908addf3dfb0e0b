import Testing

@testable import Importing

@Suite struct ImportedHeaderTests {
  /// Any function of the text serves as a digest here.
  private func digest(_ text: String) -> String {
    String(text.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }, radix: 16)
  }

  @Test func aFileIsUntouchedUntilSomebodyWorksOnIt() {
    let file = ImportedHeader.adding(to: "a: b\n", digest: digest)
    #expect(file.hasPrefix("# Imported by balie; digest "))
    #expect(ImportedHeader.isUntouched(file, digest: digest))
    for edited in [
      file.replacing("b", with: "c"), file + "\n", String(file.dropLast()), "a: b\n", "",
      file.replacing("digest ", with: "digest 0"),
      "\n" + file, file.replacing("\n", with: "\r\n"),
    ] {
      #expect(!ImportedHeader.isUntouched(edited, digest: digest), "\(edited)")
    }
  }
}
