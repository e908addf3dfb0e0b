/// A source file as it was read: its path as people know it, and its bytes.
package struct SourceFile: Sendable {
  /// The path to print: as given on the command line, with `/` between parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// All source files of a run, by number: what turns a span back into a path, a line and a column.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile]

  package init(files: [SourceFile] = []) { self.files = files }

  /// Adds a file and returns its number.
  package mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(index: files.count - 1)
  }

  /// Replaces what a file says; its number stays.
  package mutating func replace(_ id: FileID, bytes: [UInt8]) {
    files[Int(id.index)] = SourceFile(path: files[Int(id.index)].path, bytes: bytes)
  }

  package subscript(id: FileID) -> SourceFile { files[Int(id.index)] }

  /// Every file with its number, in order.
  package var numbered: some Sequence<(id: FileID, file: SourceFile)> {
    files.enumerated().lazy.map { (FileID(index: $0.offset), $0.element) }
  }
}

/// A place as people count: line and column from 1, the column in Unicode code points.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceMap {
  /// The position of a byte offset. Offsets past the end give the end.
  package func position(of offset: Int32, in file: FileID) -> SourcePosition {
    let bytes = self[file].bytes
    let end = min(Int(offset), bytes.count)
    var line = 1
    var lineStart = 0
    for i in 0..<end where bytes[i] == UInt8(ascii: "\n") {
      line += 1
      lineStart = i + 1
    }
    return SourcePosition(line: line, column: 1 + codePoints(bytes[lineStart..<end]))
  }

  /// The bytes of the line that holds an offset, without its line break.
  package func line(around offset: Int32, in file: FileID) -> (start: Int, text: ArraySlice<UInt8>) {
    let bytes = self[file].bytes
    var start = min(Int(offset), bytes.count)
    var end = start
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (start, bytes[start..<end])
  }

  /// Counts code points: every byte that does not continue a UTF-8 sequence.
  private func codePoints(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
