import CatalogueModel
import Testing

@testable import Forms

@Suite struct AnswerReaderTests {
  static let numbers: [(text: String, value: String?, digits: Int)] = [
    ("0", "0", 0), ("-0", "0", 0), ("1.50", "1.5", 2), ("1e2", "100", 1), ("12E-2", "0.12", 2),
    ("999999999999999", "999999999999999", 15), ("1000000000000000", nil, 1), ("0.000001", "0.000001", 1),
    ("0.0000001", nil, 1), ("1e400", nil, 1), ("1e-400", nil, 1),
    ("123456789012345.5", "123456789012345.5", 16),
    ("-12.25", "-12.25", 4), ("100", "100", 1),
  ]

  @Test(arguments: numbers)
  func numbersAreReadExactly(_ text: String, _ value: String?, _ digits: Int) throws {
    let node = try AnswerReader.read(Array(text.utf8))
    guard case .number(let number) = node.value else {
      Issue.record("no number")
      return
    }
    #expect(number.number?.description == value)
    #expect(number.significantDigits == digits)
  }

  static let faults: [(text: String, offset: Int)] = [
    ("", 0), ("{", 1), ("{\"a\":1,}", 7), ("[1 2]", 3), ("01", 1), ("1.", 2), ("-", 1), ("nul", 0),
    ("\"a", 0),
    ("\"\\x\"", 1), ("\"\\ud800\"", 7), ("{\"a\":1,\"a\":2}", 7), ("1 2", 2), ("'a'", 0), ("{a:1}", 1),
    ("\"\n\"", 1), ("[" + String(repeating: "[", count: 40), 32),
  ]

  @Test(arguments: faults)
  func faultsPointAtTheirPlace(_ text: String, _ offset: Int) {
    do throws(AnswerReader.Fault) {
      _ = try AnswerReader.read(Array(text.utf8))
      Issue.record("\(text) was read")
    } catch {
      #expect(error.offset == offset, "\(text): \(error.message)")
      #expect(!error.message.hasSuffix("."))
    }
  }

  @Test func textsAreUnescaped() throws {
    let node = try AnswerReader.read(Array(#"{"a":"\u00e9\ud83d\ude42\n\/\"é"}"#.utf8))
    guard case .string(let text)? = node["a"]?.value else {
      Issue.record("no text")
      return
    }
    #expect(text == "é🙂\n/\"é")
    #expect(node["a"]?.range == 5..<33)
  }
}
