package import Diagnostics
internal import Syntax

/// A part of a page: a stretch of a text of the file.
package struct PortalPart: Sendable {
  package let text: Stretch
  package let origin: PortalText
  package var pieces: [PortalPiece] = []

  /// A stretch of it on one line.
  package func line(_ range: Range<Int>) -> String { PortalProse.line(text[range]) }
}

/// A procedure as the national portal’s file has it, read as far as it is certain.
package struct PortalProcedure: Sendable {
  package let file: FileID
  package let code: String
  package let name: String
  /// The address of its page on the portal.
  package let address: String?
  package var parts: [PortalSection: PortalPart] = [:]
  package var levels: [PortalLevel] = []
  package var audiences: [String] = []
  package var competent: [String] = []
  package var executing: [String] = []
  package var others: [String] = []
  package var channels: [ChannelRow] = []
  package var documents: [DocumentGroup] = []
  package var acts: [ActRow] = []
  package var results: [ResultRow] = []
  /// Keys of the file whose text was cut short, and read from `raw_text` instead.
  package var mended: [String] = []

  init(file: FileID, code: String, name: String, address: String?) {
    (self.file, self.code, self.name, self.address) = (file, code, name, address)
  }

  /// A part of the page on one line; nil where it is missing, empty, or says that there is nothing.
  package func line(_ section: PortalSection) -> String? {
    guard let part = parts[section] else { return nil }
    let line = PortalProse.line(part.text)
    return line.isEmpty || line == "Không có thông tin" ? nil : line
  }

  package func text(_ section: PortalSection, _ range: Range<Int>) -> String {
    parts[section]?.line(range) ?? ""
  }
}
