package import Diagnostics

/// What any text file must keep, whatever its language.
package enum SourceText {
  package static let yamlLimit = 1 << 20
  package static let markdownLimit = 256 << 10

  package static func check(
    _ bytes: [UInt8], file: FileID, limit: Int = SourceText.yamlLimit
  ) -> [Diagnostic] { [] }
}
