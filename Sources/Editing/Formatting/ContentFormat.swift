internal import CatalogueLoading
package import Diagnostics
import Syntax

/// Puts the files of a content folder in good shape: the same content, always written in the same way.
package struct ContentFormat: Sendable {
  private let languages: [String]

  /// - Parameter languages: of the portal, in its order; empty where they are not known, so that texts in several
  ///   languages keep theirs.
  package init(languages: [String]) { self.languages = languages }

  /// What came of a file.
  package enum Outcome: Sendable, Equatable {
    case asItWas
    case changed([UInt8])
    /// It is broken: it has findings, and stays as it is.
    case broken([Diagnostic])
    /// It is written in a way that cannot be changed without a change of what it says.
    case kept
  }

  /// - Parameter path: from the content folder.
  package func formatted(_ bytes: [UInt8], _ path: String, of file: FileID) -> Outcome {
    let isMarkdown = path.hasSuffix(".md")
    guard isMarkdown || path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return .asItWas }
    let text = Self.plainLines(bytes)
    let outcome = isMarkdown ? markdown(text, path, file) : yaml(text, path, file)
    switch outcome {
    case .changed(let new) where new == bytes: return .asItWas
    // Places in the text without its mark and carriage returns mean nothing to others.
    case .broken where text != bytes: return .broken(findings(in: bytes, isMarkdown, file))
    default: return outcome
    }
  }

  private func findings(in bytes: [UInt8], _ isMarkdown: Bool, _ file: FileID) -> [Diagnostic] {
    isMarkdown ? Markdown.read(bytes, file: file).findings : YAML.read(bytes, file: file).findings
  }

  private func yaml(_ bytes: [UInt8], _ path: String, _ file: FileID) -> Outcome {
    let read = YAML.read(bytes, file: file)
    guard let root = read.value, read.findings.isEmpty else { return .broken(read.findings) }
    let text = YAMLFormatter.formatted(
      bytes, in: 0..<bytes.count, root, as: type(of: path), languages: languages)
    return text.map { .changed(Array($0.utf8)) } ?? .kept
  }

  private func type(of path: String) -> TypeDescription? {
    let schema = ContentPlace(path: path).schema ?? (path.hasPrefix("translations/") ? .translations : nil)
    return schema.map { schema in .record { schema.record } }
  }

  private func markdown(_ bytes: [UInt8], _ path: String, _ file: FileID) -> Outcome {
    let read = Markdown.read(bytes, file: file)
    var (head, bodyStart) = ([UInt8](), 0)
    if let range = FrontMatter.range(in: bytes), range.upperBound < bytes.count {
      let yaml = YAML.read(bytes, file: file, from: range.lowerBound, to: range.upperBound)
      guard let root = yaml.value, yaml.findings.isEmpty else { return .broken(read.findings) }
      guard
        let text = YAMLFormatter.formatted(
          bytes, in: range, root, as: type(of: path), languages: languages)
      else { return .kept }
      bodyStart = (bytes[range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      head = Array("---\n\(text)---\n".utf8)
    }
    let body = MarkdownLines.formatted(bytes[bodyStart...])
    let result =
      head + (head.isEmpty || body.isEmpty ? [] : MarkdownLines.gap(in: bytes, at: bodyStart)) + body
    let checked = Markdown.read(result, file: file)
    let isSame =
      MarkdownShape.of(checked.value.blocks) == MarkdownShape.of(read.value.blocks)
      && checked.findings.map(\.message) == read.findings.map(\.message)
    return isSame ? .changed(result) : .kept
  }

  /// Without a byte order mark, and with line breaks of one byte.
  private static func plainLines(_ bytes: [UInt8]) -> [UInt8] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard text.contains(0x0D) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (place, byte) in zip(text.indices, text) {
      if byte == 0x0D {
        if place + 1 == text.endIndex || text[place + 1] != 0x0A { result.append(0x0A) }
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
