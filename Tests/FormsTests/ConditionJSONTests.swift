import CatalogueModel
import Diagnostics
import Forms
import Foundation
import Testing

/// What the browser is given for a condition is what `Fixtures/conditions.json` says: the browser tests decide the
/// cases with it.
@Suite struct ConditionJSONTests {
  @Test func theSharedCasesHaveTheirData() throws {
    let shared = try SharedCases.read()
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: SharedCases.place)) as? [String: Any]
    let compiled = file?["compiled"] as? [String: Any] ?? [:]
    let texts = Set(shared.cases.map(\.expression) + shared.conditions.values)
    var missing: [String] = []
    for text in texts.sorted() {
      let json = try #require(Sample.read(text, scope: shared.scope).value, "\(text)").expression.json
      let wanted = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSArray
      if compiled[text] as? NSArray != wanted { missing.append("\"\(text)\": \(json)") }
    }
    #expect(missing.isEmpty, "The fixture lacks in ‘compiled’:\n\(missing.joined(separator: ",\n"))")
  }

  @Test func textsAreEscaped() {
    let odd = ConditionExpression.compare(question: "a\"\\\n", .equals(.choice("é")))
    #expect(odd.json == "[\"is\",\"a\\\"\\\\\\u000a\",\"é\"]")
  }
}
