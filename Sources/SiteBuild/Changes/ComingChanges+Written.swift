import CatalogueModel
import Diagnostics
import Rendering

extension ComingChanges {
  /// The version of `next-changes.json`; readers refuse others.
  static let version = 1

  /// `next-changes.json`, by which a schedule knows when to build again.
  package var json: String {
    JSONDocument.object([
      ("format", .string("balie-next-changes")), ("version", .integer(Self.version)),
      ("as-of", .string(asOf.description)), ("until", until.map { .string($0.description) }),
      ("next", days.first.map { .string($0.date.description) }),
      ("dates", .array(days.map { .string($0.date.description) })),
      ("days", .array(days.map(document))),
    ]).written() + "\n"
  }

  private func document(_ day: Day) -> JSONDocument {
    .object([
      ("date", .string(day.date.description)),
      (
        "changes",
        .array(
          day.notes.map { note in
            .object([
              ("kind", .string(note.kind.rawValue)), ("about", note.subject.map { .string($0) }),
              ("text", byLanguage(note.texts)),
              ("pages", note.pages.isEmpty ? nil : byLanguage(note.pages)),
              ("acts", note.acts.isEmpty ? nil : .array(note.acts.map { .string($0) })),
            ])
          })
      ),
      ("files", .array(day.files.map { .string($0) })),
    ])
  }

  private func byLanguage(_ texts: [String]) -> JSONDocument {
    .object(zip(languages, texts).map { ($0.tag, .string($1)) })
  }

  /// The days with what changes on each, in one language.
  package func text(in language: Int) -> String {
    guard !days.isEmpty else { return wordings[language].noComingChange + "\n" }
    return days.map { day in
      let lines = day.notes.map { "  \($0.texts[language])" }
      let say = wordings[language]
      return (["\(day.date) – \(say.date(day.date)) (\(say.pages(day.pages)))"] + lines)
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The days as a calendar (RFC 5545), in one language.
  package func calendar(in language: Int) -> String {
    var lines = ICalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", text: "-//Balie//Balie \(version)//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: portal)
    for day in days {
      let say = wordings[language]
      lines.add("BEGIN", "VEVENT")
      lines.add("UID", "\(day.date)-changes@\(host)")
      lines.add("DTSTAMP", "\(Self.basic(asOf))T000000Z")
      lines.add("DTSTART;VALUE=DATE", Self.basic(day.date))
      lines.add("DTEND;VALUE=DATE", Self.basic(day.date.adding(days: 1)))
      let texts = day.notes.map { $0.texts[language] }
      let tag = "SUMMARY;LANGUAGE=\(languages[language])"
      lines.add(tag, text: texts.first.map { texts.count > 1 ? "\($0) (+\(texts.count - 1))" : $0 } ?? portal)
      lines.add(
        "DESCRIPTION;LANGUAGE=\(languages[language])",
        text: (texts + [say.pages(day.pages)]).joined(separator: "\n"))
      lines.add("URL", address + "/")
      lines.add("TRANSP", "TRANSPARENT")
      lines.add("END", "VEVENT")
    }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  /// `20261231`.
  private static func basic(_ day: CivilDate) -> String { day.description.replacing("-", with: "") }
}

/// Content lines of a calendar: ended by CRLF, folded at 75 octets, texts escaped (RFC 5545, sections 3.1 and 3.3.11).
struct ICalendarLines {
  private(set) var text = ""

  mutating func add(_ name: String, text value: String) {
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n": escaped += "\\n"
      case "\r": break
      default: escaped.append(character)
      }
    }
    add(name, escaped)
  }

  mutating func add(_ name: String, _ value: String) {
    var octets = 0
    // A character is never cut in two, though octets would allow it.
    for scalar in "\(name):\(value)".unicodeScalars where scalar.value >= 0x20 || scalar == "\t" {
      let size = UTF8.width(scalar)
      if octets + size > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += size
    }
    text += "\r\n"
  }
}
