/// A file of the site that is no page: its path from the root of the output, and its bytes.
package struct SiteFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]

  package init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  init(_ path: String, text: String) { self.init(path, Array(text.utf8)) }
}
