package import Diagnostics

/// A file of the theme: a template, a message file, a style sheet, an icon.
package struct ThemeFile: Sendable {
  /// The path from the theme's folder, with `/` between parts, such as `messages/en.yaml`.
  package let path: String
  package let file: FileID
  package let bytes: [UInt8]
  /// Whether a portal has added it: the default theme has no file of this path.
  package let isAdded: Bool

  package init(path: String, file: FileID, bytes: [UInt8], isAdded: Bool = false) {
    (self.path, self.file, self.bytes, self.isAdded) = (path, file, bytes, isAdded)
  }

  /// The part of the path after the last `/`.
  package var name: Substring { path.split(separator: "/").last ?? "" }

  /// What follows the last dot of the name, in lower case; empty where there is none.
  package var kind: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// How bytes become digests. Given from outside, so that no stage but the one that writes files links a
/// cryptographic library.
package struct Digests: Sendable {
  /// 64 lower-case hexadecimal digits.
  package let sha256Hex: @Sendable ([UInt8]) -> String
  /// `sha384-` and the digest in Base64 (Subresource Integrity, section 3.1).
  package let sha384Integrity: @Sendable ([UInt8]) -> String

  package init(
    sha256Hex: @escaping @Sendable ([UInt8]) -> String,
    sha384Integrity: @escaping @Sendable ([UInt8]) -> String
  ) {
    (self.sha256Hex, self.sha384Integrity) = (sha256Hex, sha384Integrity)
  }
}
