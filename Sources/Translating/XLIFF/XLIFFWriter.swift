import Analysis
package import CatalogueModel
package import Diagnostics

/// Writes units as an XLIFF 1.2 file (OASIS, 1 February 2008): a `file` for each file of the catalogue.
package struct XLIFFWriter {
  private let source: LanguageTag
  private let language: LanguageTag
  private let map: SourceMap

  /// - Parameter map: the files that the units stand in.
  package init(from source: LanguageTag, into language: LanguageTag, map: SourceMap) {
    (self.source, self.language, self.map) = (source, language, map)
  }

  /// - Parameter units: those of one file stand together.
  package func text(_ units: [TranslationUnit]) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">

      """
    var lines = LineNumbers(map)
    var path: String?
    for unit in units {
      if unit.path != path {
        if path != nil { text += "    </body>\n  </file>\n" }
        text += "  <file original=\(Self.attribute(unit.path)) source-language=\(Self.attribute(source.tag))"
        text += " target-language=\(Self.attribute(language.tag)) datatype=\"plaintext\">\n    <body>\n"
        path = unit.path
      }
      text += entry(unit, &lines)
    }
    if path != nil { text += "    </body>\n  </file>\n" }
    return text + "</xliff>\n"
  }

  private func entry(_ unit: TranslationUnit, _ lines: inout LineNumbers) -> String {
    let isApproved = unit.state == .confirmed ? " approved=\"yes\"" : ""
    var text = "      <trans-unit id=\(Self.attribute(unit.key)) xml:space=\"preserve\"\(isApproved)>\n"
    text += "        <source>\(Self.inline(unit.source))</source>\n"
    if let target = unit.target {
      let state =
        switch unit.state {
        case .confirmed: "final"
        case .stale: "needs-review-translation"
        case .unconfirmed, .missing: "translated"
        }
      text += "        <target state=\"\(state)\">\(Self.inline(target))</target>\n"
    }
    if let place = unit.place {
      text += "        <context-group purpose=\"location\">"
      text += "<context context-type=\"sourcefile\">\(XMLText.escaped(map[place.file].path))</context>"
      text += "<context context-type=\"linenumber\">\(lines.line(of: place))</context></context-group>\n"
    }
    return text + "      </trans-unit>\n"
  }

  /// A text in which facts and the targets of links are placeholders.
  private static func inline(_ text: String) -> String {
    var (result, number, rest) = ("", 0, text[...])
    while let match = rest.firstMatch(of: /\{[a-z-]+:[a-z0-9-]+\}|\]\([^()\s]*\)/) {
      number += 1
      result += XMLText.escaped(String(rest[..<match.range.lowerBound]))
      result += "<ph id=\"\(number)\">\(XMLText.escaped(String(match.output)))</ph>"
      rest = rest[match.range.upperBound...]
    }
    return result + XMLText.escaped(String(rest))
  }

  private static func attribute(_ text: String) -> String { "\"\(XMLText.escaped(text))\"" }
}
