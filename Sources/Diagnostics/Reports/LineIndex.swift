/// The line starts of one file, for turning many offsets into positions without walking the file each time.
struct LineIndex {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  func position(of offset: Int32) -> SourcePosition {
    let end = min(Int(offset), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= end { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<end].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourcePosition(line: low + 1, column: column)
  }

  /// The bytes of a line, counted from 1, without its line break.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }
}

/// Places found for spans; remembers the index of each file it was asked about.
struct PlaceFinder {
  private let map: SourceMap
  private var indexes: [FileID: LineIndex] = [:]

  init(_ map: SourceMap) { self.map = map }

  struct Place {
    let path: String
    let start: SourcePosition
    let end: SourcePosition
  }

  mutating func place(of span: SourceSpan) -> Place {
    let index = index(of: span.file)
    return Place(
      path: map[span.file].path, start: index.position(of: span.start), end: index.position(of: span.end))
  }

  mutating func line(_ number: Int, of file: FileID) -> ArraySlice<UInt8> { index(of: file).line(number) }

  func text(of span: SourceSpan) -> String {
    let bytes = map[span.file].bytes
    let start = min(Int(span.start), bytes.count)
    return String(decoding: bytes[start..<min(Int(span.end), bytes.count)], as: UTF8.self)
  }

  private mutating func index(of file: FileID) -> LineIndex {
    if let index = indexes[file] { return index }
    let index = LineIndex(map[file].bytes)
    indexes[file] = index
    return index
  }
}
