/// Which characters must be written as character references.
///
/// Text needs less than attributes do: French and Dutch pages are full of apostrophes.
enum Escaping: Sendable {
  /// For the content of an element: `&`, `<` and `>`.
  case text
  /// For a quoted attribute value, and for text: `"` and `'` as well.
  case attribute

  func append(_ text: String, to output: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
  }

  @inline(__always)
  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var clean = 0
    for i in 0..<bytes.count {
      // All five characters lie below `?`, as few letters do.
      guard bytes[i] <= UInt8(ascii: ">"), let reference = reference(for: bytes[i]) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<i]))
      reference.withUTF8Buffer { output.append(contentsOf: $0) }
      clean = i + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<bytes.count]))
  }

  @inline(__always)
  private func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): self == .attribute ? "&quot;" : nil
    case UInt8(ascii: "'"): self == .attribute ? "&#39;" : nil
    default: nil
    }
  }
}
