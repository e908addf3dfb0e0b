import Foundation
import Testing

@testable import Forms

@Suite struct TextPatternTests {
  static let cases: [(pattern: String, matching: [String], other: [String])] = [
    ("", [""], ["a"]), ("abc", ["abc"], ["ab", "abcd", "ABC"]), ("a|b|", ["a", "b", ""], ["ab"]),
    ("[a-c]+", ["a", "abcabc"], ["", "d", "a1"]), ("[^a-c]", ["d", "é", "🙂"], ["a", ""]),
    (#"\d{3}"#, ["123"], ["12", "١٢٣"]), (#"\w+"#, ["a_1"], ["é", "a b"]), (#"a\.b"#, ["a.b"], ["axb"]),
    (#"[A-Z]{2}-[0-9]{2,3}(-[A-Z])?"#, ["AB-12", "XY-123-Z"], ["AB-1", "AB-1234"]),
    ("(?:ab)*c", ["c", "ababc"], ["abab"]), (".", ["x", "\u{1F600}"], ["\n", "xy"]),
    ("a{2,}", ["aa", "aaaa"], ["a"]), ("^a$", ["a"], ["ba"]), (#"[\]\-\\]"#, ["]", "-", "\\"], ["["]),
    ("[a-]", ["a", "-"], ["b"]), ("(a|ab)(c|bcd)", ["ac", "abcd", "abc"], ["abbcdx"]),
    (#"[\s\S]+"#, ["a\nb"], [""]), ("x{0,2}y", ["y", "xy", "xxy"], ["xxxy"]),
  ]

  @Test(arguments: cases)
  func patternsMatchWholeTexts(_ pattern: String, _ matching: [String], _ other: [String]) throws {
    let compiled = try #require(TextPattern(pattern), "\(TextPattern.fault(in: pattern) ?? "")")
    for text in matching { #expect(compiled.matches(text), "\(pattern) and \(text)") }
    for text in other { #expect(!compiled.matches(text), "\(pattern) and \(text)") }
    // The written form means the same, to another engine too.
    let again = try #require(TextPattern(compiled.source), "\(compiled.source)")
    let foreign = try NSRegularExpression(pattern: compiled.anchored)
    for text in matching + other {
      #expect(again.matches(text) == compiled.matches(text))
      let range = NSRange(text.startIndex..., in: text)
      let found = foreign.firstMatch(in: text, range: range).map { $0.range == range } ?? false
      #expect(found == compiled.matches(text), "\(compiled.anchored) and \(text)")
    }
  }

  @Test(
    arguments: [
      "(?=a)", "(?<name>a)", #"\1"#, #"\p{L}"#, "a**", "a+?", "[", "[]", "[z-a]", "(", ")", "a{2", "a{3,2}",
      "*",
      "a{2000}", #"\"#, "a^b", #"\b"#, "(((((((((((((((((a)))))))))))))))))", "(a{1000}){1000}",
    ])
  func whatIsNotUnderstoodEverywhereIsRefused(_ pattern: String) {
    #expect(TextPattern(pattern) == nil)
    #expect(TextPattern.fault(in: pattern) != nil)
  }

  @Test func hostilePatternsTakeLinearTime() throws {
    let pattern = try #require(TextPattern("(a|aa|a*)*b"))
    #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
  }

  @Test(arguments: cases.map(\.pattern).filter { !$0.isEmpty })
  func examplesMatch(_ pattern: String) throws {
    let compiled = try #require(TextPattern(pattern))
    if let example = compiled.example(lengths: 1...40) { #expect(compiled.matches(example)) }
  }
}

@Suite struct IdentitySchemeTests {
  static let cases: [(scheme: String, right: [String], wrong: [String])] = [
    ("vn-citizen-id", ["001090012345", "096203012345"], ["000090012345", "097090012345", "00109001234"]),
    // 85.07.30-033.28 is the example of the National Register; 17.07.30-033.84 is of somebody born in 2017.
    ("be-national-number", ["85073003328", "17073003384"], ["85073003329", "17073003383", "8507300332"]),
    (
      "de-tax-id", ["86095742719", "47036892816", "65929970489"],
      ["86095742718", "02476291358", "11145678903"]
    ),
    (
      "iban", ["BE68539007547034", "GB82WEST12345698765432"],
      ["BE68539007547035", "BE685390075470341", "ZZ68"]
    ),
    ("luhn", ["79927398713", "4539578763621486"], ["79927398710", "1"]),
  ]

  @Test(arguments: cases)
  func numbersKeepTheirRule(_ name: String, _ right: [String], _ wrong: [String]) throws {
    let scheme = try #require(IdentityScheme.named(name))
    for number in right + [scheme.example] {
      #expect(scheme.pattern.matches(number) && scheme.isRight(number), "\(number)")
    }
    for number in wrong {
      #expect(!(scheme.pattern.matches(number) && scheme.isRight(number)), "\(number)")
    }
  }

  @Test(arguments: IdentityScheme.all.filter { $0.check != .none })
  func aChangedDigitIsSeen(_ scheme: IdentityScheme) {
    let digits = Array(scheme.example)
    for index in digits.indices {
      guard let digit = digits[index].wholeNumberValue else { continue }
      var changed = digits
      changed[index] = Character("\((digit + 1) % 10)")
      #expect(!scheme.isRight(String(changed)), "\(scheme.name): \(String(changed))")
    }
  }
}
