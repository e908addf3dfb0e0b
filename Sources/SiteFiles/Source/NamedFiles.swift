package import Diagnostics
internal import Glibc

/// Single files that somebody names, instead of a folder.
package enum NamedFiles {
  /// Reads files, adding them to `map` in the order in which they are named.
  ///
  /// - Parameter limit: the bytes of one file at most.
  /// - Returns: for each file its number; nil, with a finding, where it is no file that can be read.
  /// - Throws: where a file does not exist or may not be opened.
  package static func read(
    _ paths: [String], limit: Int, into map: inout SourceMap
  ) throws(FileSystemError) -> Checked<[FileID?]> {
    var read = Checked<[FileID?]>([])
    for path in paths {
      // Should it be a pipe, opening does not block.
      let file = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, shown: path, .reading)
      let fault: SourceFault
      switch try file.text(limit: limit, shown: path) {
      case .text(let bytes):
        read.value.append(map.add(SourceFile(path: path, bytes: bytes)))
        continue
      case .fault(let found): fault = found
      case .listed: fault = .notAFile
      }
      let number = map.add(SourceFile(path: path, bytes: []))
      read.value.append(nil)
      read.findings.append(fault.finding(path: path, at: .beginning(of: number)))
    }
    return read
  }
}
