package import Diagnostics
internal import Glibc

/// Files that stand anywhere, named on the command line.
package enum LooseFiles {
  /// The largest file that is read.
  private static let mostBytes = 1 << 30

  /// A file, or the files directly in a folder that have one of some extensions, in the order of their names.
  package static func read(_ path: String, extensions: Set<String>) throws(FileSystemError) -> [SourceFile] {
    guard FileStatus(path, follow: true)?.kind == .folder else { return [try file(path)] }
    let names = try FolderListing(Descriptor.openFolder(path, follow: true, shown: path), shown: path).items()
      .filter { $0.kind != .folder && extensions.contains(String(FileName.fileExtension(of: $0.name))) }
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    var files: [SourceFile] = []
    for item in names { files.append(try file("\(folder)/\(item.name)")) }
    return files
  }

  private static func file(_ path: String) throws(FileSystemError) -> SourceFile {
    let descriptor = try Descriptor.open(path, O_RDONLY, shown: path, .reading)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { descriptor.read(into: $0) }
      guard let count else { throw FileSystemError(.reading, path, code: errno) }
      if count == 0 { return SourceFile(path: path, bytes: bytes) }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > mostBytes { throw FileSystemError(.reading, path, code: EFBIG) }
    }
  }
}
