import ArgumentParser
import CatalogueModel
import Diagnostics
import SiteBuild
import SiteFiles

/// Tells on which days pages change.
struct ChangesAction {
  let format: ChangesFormat
  let language: String?
  let out: String?

  func run(_ request: ChangesRequest) throws {
    let (report, changes) = try Pipeline.changes(request)
    guard let changes else {
      ReportWriter(.text).write(report)
      throw ExitCode(Balie.Ending.findings.rawValue)
    }
    let language = try Self.place(of: self.language, in: changes.languages)
    if let out {
      let folder = try EditableFolder(out)
      try folder.write(Array(changes.json.utf8), to: "next-changes.json")
      try folder.write(Array(changes.calendar(in: language).utf8), to: "next-changes.ics")
    }
    switch format {
    case .text: Console.say(changes.text(in: language))
    case .json: Console.say(changes.json)
    case .ics: Console.say(changes.calendar(in: language))
    }
  }

  /// The number of a language of the portal; the first where none is asked for.
  static func place(of tag: String?, in languages: [LanguageTag]) throws -> Int {
    guard let tag else { return 0 }
    guard let place = languages.firstIndex(where: { $0.tag == tag }) else {
      let tags = languages.map(\.tag).joined(separator: ", ")
      throw ValidationError("The portal does not speak ‘\(tag)’; it speaks \(tags).")
    }
    return place
  }
}
