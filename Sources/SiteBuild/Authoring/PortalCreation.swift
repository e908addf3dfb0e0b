package import Authoring
package import SiteFiles

extension Pipeline {
  /// Writes a new portal into a folder that holds nothing yet.
  ///
  /// - Returns: the paths of the files within the folder.
  package static func createPortal(_ answers: Answers, in path: String) throws(FileSystemError) -> [String] {
    let folder = try EditableFolder(empty: path)
    let files = NewPortal.files(answers)
    for file in files {
      try folder.create(Array(file.text.utf8), at: file.path, isExecutable: file.isExecutable)
    }
    return files.map(\.path)
  }

  /// Refuses a folder that a new portal cannot be written into, before anybody answers a question.
  package static func expectEmpty(_ path: String) throws(FileSystemError) {
    guard try EditableFolder(existing: path) != nil else { return }
    _ = try EditableFolder(empty: path)
  }
}
