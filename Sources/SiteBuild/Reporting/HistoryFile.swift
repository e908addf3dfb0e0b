import Analysis
import CatalogueModel
import Diagnostics
import Syntax

/// The file in which the figures of reports are kept: JSON, so that other programs can draw them too.
enum HistoryFile {
  private static let format = "balie-history"
  private static let version = 1

  /// Why a file cannot be read.
  struct Fault: Error {
    let reason: String
  }

  static func read(_ bytes: [UInt8]) throws(Fault) -> BoardHistory {
    var map = SourceMap()
    let file = map.add(SourceFile(path: "", bytes: bytes))
    let read = JSON.read(bytes, file: file)
    guard case .record(let root)? = read.value, read.findings.isEmpty else {
      throw Fault(reason: read.findings.first?.message ?? "it is no JSON object")
    }
    guard root["format"]?.string == format else { throw Fault(reason: "it is no history of reports") }
    guard root["version"]?.integer == version, case .list(let days, _)? = root["days"] else {
      throw Fault(reason: "it was written by another version of Balie")
    }
    var entries: [BoardHistory.Entry] = []
    for day in days {
      guard let entry = entry(day) else { throw Fault(reason: "entry \(entries.count + 1) is damaged") }
      entries.append(entry)
    }
    return BoardHistory(entries)
  }

  private static func entry(_ node: JSONNode) -> BoardHistory.Entry? {
    guard case .record(let record) = node, let day = record["day"]?.string.flatMap({ CivilDate($0) }),
      let procedures = record["procedures"]?.integer, let errors = record["errors"]?.integer,
      let warnings = record["warnings"]?.integer, let met = record["stated"]?.integer,
      let asked = record["asked"]?.integer, let checked = record["checked-in-year"]?.integer,
      case .record(let languages)? = record["languages"]
    else { return nil }
    var figures: [String: BoardHistory.Language] = [:]
    for language in languages.entries {
      guard let read = Self.language(language.value) else { return nil }
      figures[language.key.text] = read
    }
    return BoardHistory.Entry(
      day: day, procedures: procedures, errors: errors, warnings: warnings,
      completeness: CompletenessScore(met: met, asked: asked), checkedInYear: checked, languages: figures)
  }

  private static func language(_ node: JSONNode) -> BoardHistory.Language? {
    guard case .record(let record) = node, let sentences = record["sentences"]?.integer,
      let words = record["words"]?.integer, let longWords = record["long-words"]?.integer,
      let longSentences = record["long-sentences"]?.integer, let jargon = record["jargon"]?.integer
    else { return nil }
    return BoardHistory.Language(
      figures: Readability(sentences: sentences, words: words, longWords: longWords),
      longSentences: longSentences, jargon: jargon)
  }

  static func written(_ history: BoardHistory) -> [UInt8] {
    let days = history.entries.map { entry -> JSONDocument in
      let languages = entry.languages.sorted { $0.key < $1.key }.map { tag, language in
        (
          tag,
          Optional(
            JSONDocument.object([
              ("sentences", .integer(language.figures.sentences)),
              ("words", .integer(language.figures.words)),
              ("long-words", .integer(language.figures.longWords)),
              ("long-sentences", .integer(language.longSentences)), ("jargon", .integer(language.jargon)),
            ]))
        )
      }
      return .object([
        ("day", .string("\(entry.day)")), ("procedures", .integer(entry.procedures)),
        ("errors", .integer(entry.errors)), ("warnings", .integer(entry.warnings)),
        ("stated", .integer(entry.completeness.met)), ("asked", .integer(entry.completeness.asked)),
        ("checked-in-year", .integer(entry.checkedInYear)), ("languages", .object(languages)),
      ])
    }
    let document = JSONDocument.object([
      ("format", .string(format)), ("version", .integer(version)), ("days", .array(days)),
    ])
    return Array((document.written() + "\n").utf8)
  }
}

extension JSONNode {
  fileprivate var string: String? { if case .text(let text) = self { text.text } else { nil } }

  /// A whole number, 0 or above.
  fileprivate var integer: Int? {
    guard case .number(let text, _) = self, let number = Int(text), number >= 0 else { return nil }
    return number
  }
}
