import TestSupport
import Testing

@testable import Analysis

/// Names are compared by bare words, which are looked up where they can be.
@Suite struct LetterFoldingTests {
  @Test(arguments: [
    ("Lệ phí Đăng ký", ["le", "phi", "dang", "ky"]),
    ("CRÈME-brûlée (2.500)", ["creme", "brulee", "2", "500"]),
    ("Straße", ["strasse"]), ("  ", []), ("Phi\u{301} ｆｕｌｌ", ["phi", "full"]),
  ])
  func wordsAreBare(_ name: String, _ words: [String]) { #expect(LetterFolding.bareWords(name) == words) }

  @Test func lookingUpComesToTheSame() {
    let seed = UInt64.random(in: 0...1 << 40)
    var numbers = SeededNumbers(seed: seed)
    let scalars =
      ([0x20...0x7E, 0xA0...0x24F, 0x300...0x330, 0x370...0x450, 0x1E00...0x1EFF] as [ClosedRange<UInt32>])
      .joined().compactMap { Unicode.Scalar($0) }
    for scalar in scalars {
      let text = "a\(scalar)b \(scalar)"
      #expect(LetterFolding.bareWords(text) == LetterFolding.foldedWords(text), "\(scalar.value)")
    }
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...20, using: &numbers) {
        let isPlain = Int.random(in: 0..<3, using: &numbers) > 0
        text.append(
          isPlain ? scalars[Int.random(in: 0..<95, using: &numbers)] : scalars.randomElement(using: &numbers)!
        )
      }
      #expect(
        LetterFolding.bareWords(String(text)) == LetterFolding.foldedWords(String(text)),
        "seed \(seed): \(text)")
    }
  }
}
