package import Authoring
package import SiteFiles

extension Pipeline {
  /// Writes a new portal into a folder that holds nothing yet.
  ///
  /// - Returns: the paths of the files within the folder.
  package static func createPortal(_ answers: Answers, in path: String) throws(FileSystemError) -> [String] {
    let files = NewPortal.files(answers)
    try EditableFolder.fill(path, with: files.map(\.asNewFile))
    return files.map(\.path)
  }

  /// The time zones of a country, the likeliest first; none where the system does not tell.
  package static func timeZones(ofCountry country: String) -> [String] { ZoneTable.zones(ofCountry: country) }

  /// Refuses a folder that a new portal cannot be written into, before anybody answers a question.
  package static func expectEmpty(_ path: String) throws(FileSystemError) {
    guard try EditableFolder(existing: path) != nil else {
      return try EditableFolder.expectFolder(above: path)
    }
    _ = try EditableFolder(empty: path)
  }
}

extension DraftFile {
  /// The file as it is written.
  var asNewFile: EditableFolder.NewFile {
    EditableFolder.NewFile(path: path, bytes: Array(text.utf8), isExecutable: isExecutable)
  }
}
