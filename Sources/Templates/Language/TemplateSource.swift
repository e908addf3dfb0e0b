package import Diagnostics

/// One template file as it was read.
package struct TemplateSource: Sendable {
  /// The name that other templates and the program call it by, such as `page` or `ticket`.
  package let name: String
  package let file: FileID
  /// UTF-8.
  package let text: [UInt8]

  package init(name: String, file: FileID, text: [UInt8]) {
    self.name = name
    self.file = file
    self.text = text
  }
}
