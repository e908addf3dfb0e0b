import Analysis
import CatalogueModel
import Diagnostics
import Testing

/// A small catalogue with one contradiction in it, marked where it must be found and nowhere else.
struct Contradiction: CustomTestStringConvertible {
  let code: String
  let what: String
  let says: String?
  let files: [String: String]

  /// - Parameters:
  ///   - what: which way of breaking the rule it is.
  ///   - says: what one of the messages must contain.
  ///   - files: beside or instead of those of ``base``.
  init(_ code: String, _ what: String, says: String? = nil, _ files: [String: String]) {
    (self.code, self.what, self.says, self.files) = (code, what, says, files)
  }

  var testDescription: String { "\(code): \(what)" }

  func check() throws {
    // Rules about other things have their own tests.
    let others = Set(AnalysisRules.all.map(\.code)).subtracting(Self.codes)
    try MarkedCatalogue(Self.base.merging(files) { $1 }).expect(code, says: says, apart: others)
  }

  /// The rules that look at all of these catalogues.
  static let codes = Set(
    (DateContradictions.all + ConsistencyContradictions.all).map(\.code))

  /// What the catalogues have in common, with nothing wrong in it.
  static let base = [
    "organisations/ward.yaml": "name: \(label("Phường", "Ward", "Wijk"))\nkind: commune\n",
    "evidence/permit.yaml": "name: \(label("Giấy phép", "Permit", "Vergunning"))\n",
    "law/60-2014-qh13.yaml":
      "number: 60/2014/QH13\ntitle: \(label("Luật Hộ tịch", "Civil status law", "Wet burgerlijke stand"))\n",
  ]

  /// A procedure file with a title and further keys.
  static func procedure(_ keys: String, called name: String = "A") -> String {
    "title: \(label("Xin phép \(name)", "Get permit \(name)", "Vergunning \(name)"))\n" + keys + "\n"
  }
}

/// A label in the three languages of ``MarkedCatalogue``.
func label(_ vi: String, _ en: String, _ nl: String) -> String {
  "{ vi: \"\(vi)\", en: \"\(en)\", nl: \"\(nl)\" }"
}

/// The same text in all languages.
func label(_ text: String) -> String { label(text, text, text) }
