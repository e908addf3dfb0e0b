import Diagnostics
import Foundation
import Importing

/// The procedures of the national portal that stand beside the repository, where they do.
enum SharedProcedures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/vn-procedures").standardizedFileURL

  /// Where the data is: beside the repository, or beside the repository that this working tree belongs to.
  static let place: URL? = {
    let candidates = [folder.path, "/work/shared/data/vn-procedures"]
    return candidates.first { FileManager.default.fileExists(atPath: $0) }.map { URL(filePath: $0) }
  }()

  struct Source: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// All files in the order of their names; none where the data is absent.
  static let files: [Source] = {
    guard let place, let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else { return [] }
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      (try? Data(contentsOf: place.appending(path: name))).map { Source(name: name, bytes: Array($0)) }
    }
  }()

  static let procedures: [Checked<PortalProcedure?>] = files.enumerated().map { number, file in
    NationalPortalImport.read(file.bytes, file: FileID(index: number))
  }
}
