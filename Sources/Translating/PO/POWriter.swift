import Analysis
package import CatalogueModel
package import Diagnostics

/// Writes units as a PO file (GNU gettext, version 0.21 of its manual).
package struct POWriter {
  private let source: LanguageTag
  private let language: LanguageTag
  private let name: String
  private let day: CivilDate
  private let map: SourceMap

  /// - Parameters:
  ///   - name: the name of the portal.
  ///   - day: the day of the export, for the header.
  ///   - map: the files that the units stand in.
  package init(
    from source: LanguageTag, into language: LanguageTag, name: String, day: CivilDate, map: SourceMap
  ) {
    (self.source, self.language, self.name, self.day, self.map) = (source, language, name, day, map)
  }

  package func text(_ units: [TranslationUnit]) -> String {
    var lines = LineNumbers(map)
    return header + units.map { "\n" + entry($0, &lines) }.joined()
  }

  private var header: String {
    let fields = [
      "Project-Id-Version: \(name)", "PO-Revision-Date: \(day) 00:00+0000", "Last-Translator: Balie",
      "Language-Team: \(language)", "Language: \(language.tag.replacing("-", with: "_"))",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit",
      "X-Source-Language: \(source)",
      "X-Generator: Balie",
    ]
    return "msgid \"\"\nmsgstr \"\"\n" + fields.map { Self.quoted($0 + "\n") + "\n" }.joined()
  }

  private func entry(_ unit: TranslationUnit, _ lines: inout LineNumbers) -> String {
    var text = "#. \(unit.kind): \(unit.key)\n"
    if let place = unit.place { text += "#: \(map[place.file].path):\(lines.line(of: place))\n" }
    if unit.state == .stale, unit.target != nil { text += "#, fuzzy\n" }
    text += "msgctxt \(Self.quoted(unit.context))\n"
    text += "msgid " + Self.string(unit.source)
    return text + "msgstr " + Self.string(unit.target ?? "")
  }

  /// A string on one line, or a line for each of its own.
  private static func string(_ text: String) -> String {
    guard text.contains("\n") else { return quoted(text) + "\n" }
    var lines: [String] = []
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar)
      if scalar == "\n" {
        lines.append(line)
        line = ""
      }
    }
    if !line.isEmpty { lines.append(line) }
    return "\"\"\n" + lines.map { quoted($0) + "\n" }.joined()
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// The lines of places, counted on in each file from the last one asked for.
struct LineNumbers {
  private let map: SourceMap
  private var last: (file: FileID, offset: Int, line: Int)?

  init(_ map: SourceMap) { self.map = map }

  mutating func line(of place: SourceSpan) -> Int {
    var (offset, line) = (0, 1)
    if let last, last.file == place.file, last.offset <= Int(place.start) {
      (offset, line) = (last.offset, last.line)
    }
    for byte in map[place.file].bytes[offset..<Int(place.start)] where byte == 0x0A { line += 1 }
    last = (place.file, Int(place.start), line)
    return line
  }
}
