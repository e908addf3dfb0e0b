import Diagnostics
import Foundation
import Importing

/// The procedures of the national portal that stand beside the repository, where they do.
enum SharedProcedures {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/vn-procedures").standardizedFileURL

  struct Source: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// All files in the order of their names; none where the data is absent.
  static let files: [Source] = {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return [] }
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { Source(name: name, bytes: Array($0)) }
    }
  }()

  static let procedures: [Checked<PortalProcedure?>] = files.enumerated().map { number, file in
    NationalPortalImport.read(file.bytes, file: FileID(index: number))
  }
}
