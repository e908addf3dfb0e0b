package import Diagnostics

/// Reads XLIFF 1.2 files.
package struct XLIFFReader {
  private let file: FileID
  private var files: [ExchangedFile] = []
  private var original = ""
  private var language: String?
  private var unit: Unit?
  /// Which element the text that comes next belongs to.
  private var field: Field?
  private var depth = 0

  private enum Field { case source, target }

  private struct Unit {
    let id: String
    let start: Int
    var source = ""
    var target = ""
    var isFuzzy = false
  }

  /// Reads a file: what it holds in each language.
  package static func read(_ bytes: [UInt8], file: FileID) -> Checked<[ExchangedFile]> {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return Checked(
        [],
        findings: [TranslationFileRule.finding("The file is not written in UTF-8", at: .beginning(of: file))])
    }
    var reader = XLIFFReader(file: file)
    var scanner = XMLScanner(bytes)
    do throws(XMLScanner.Fault) {
      while true {
        let start = scanner.position
        guard let mark = try scanner.next() else { break }
        reader.take(mark, at: start, end: scanner.position)
      }
      return Checked(reader.files)
    } catch {
      let span = SourceSpan(file: file, start: error.place.lowerBound, end: error.place.upperBound)
      return Checked(reader.files, findings: [TranslationFileRule.finding(error.message, at: span)])
    }
  }

  private init(file: FileID) { self.file = file }

  private mutating func take(_ mark: XMLScanner.Mark, at start: Int, end: Int) {
    switch mark {
    case .text(let text): add(text)
    case .start(let name, let attributes, let isEmpty):
      begin(name, attributes, at: start)
      if isEmpty { finish(name, end: end) }
    case .end(let name): finish(name, end: end)
    }
  }

  private mutating func add(_ text: String) {
    switch field {
    case .source: unit?.source += text
    case .target: unit?.target += text
    case nil: break
    }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], at start: Int) {
    switch name {
    case "file":
      original = attributes["original"] ?? ""
      language = attributes["target-language"]
    case "trans-unit": unit = Unit(id: attributes["id"] ?? "", start: start)
    // Suggestions of programs have sources and targets of their own.
    case "alt-trans": depth += 1
    case "source" where depth == 0: field = .source
    case "target" where depth == 0:
      field = .target
      let state = attributes["state"] ?? ""
      unit?.isFuzzy = state.hasPrefix("needs-") || state == "new"
    default: break
    }
  }

  private mutating func finish(_ name: String, end: Int) {
    switch name {
    case "source", "target": if depth == 0 { field = nil }
    case "alt-trans": depth -= 1
    case "trans-unit":
      guard let unit else { return }
      let exchanged = ExchangedUnit(
        context: "\(original)#\(unit.id)", source: unit.source, target: unit.target, isFuzzy: unit.isFuzzy,
        span: SourceSpan(file: file, start: unit.start, end: end))
      let place = files.firstIndex { $0.language == language }
      if let place {
        files[place].units.append(exchanged)
      } else {
        files.append(ExchangedFile(language: language, units: [exchanged]))
      }
      self.unit = nil
    default: break
    }
  }
}
