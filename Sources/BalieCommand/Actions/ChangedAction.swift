import ArgumentParser
import SiteBuild
import SiteFiles

/// Tells what to upload and what to delete.
struct ChangedAction {
  let format: ChangedFormat
  let list: ChangedList?
  let endsWithNull: Bool
  let tellsByExitCode: Bool

  func run(since manifest: String, site: String) throws {
    let published = try PublishedManifest.read(manifest)
    if published == nil {
      Console.complain("there is no manifest \(Self.place(of: manifest)), so that every file is new.")
    }
    let changes = try SiteChanges.between(published ?? .empty, andSiteAt: site)
    if let list {
      Console.write(Self.paths(list, of: changes).map { $0 + (endsWithNull ? "\0" : "\n") }.joined())
    } else {
      tell(changes)
    }
    if tellsByExitCode, !changes.isEmpty { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  /// The sentence goes to people only: what is on standard output is read by programs.
  private func tell(_ changes: SiteChanges) {
    switch format {
    case .text:
      Console.write(changes.text)
      Console.complain(changes.sentence, prefixed: false)
    case .json: Console.write(changes.json)
    case .pending: Console.write(changes.pending)
    }
  }

  private static func place(of manifest: String) -> String {
    manifest == "-" ? "on standard input" : "‘\(manifest)’"
  }

  private static func paths(_ list: ChangedList, of changes: SiteChanges) -> [String] {
    switch list {
    case .upload: changes.upload.map(\.path)
    case .assets: changes.upload.filter { $0.step == .assets }.map(\.path)
    case .pages: changes.upload.filter { $0.step == .pages }.map(\.path)
    case .delete: changes.delete
    }
  }
}
