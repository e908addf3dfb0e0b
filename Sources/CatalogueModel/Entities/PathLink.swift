package import Diagnostics

/// A link in guidance to a path of the site, such as `/en/a-z/`: whether there is such a page is known once every
/// page has its address.
package struct PathLink: Sendable {
  /// The path as it is written, with its query and fragment.
  package let path: String
  package let span: SourceSpan

  package init(path: String, span: SourceSpan) { (self.path, self.span) = (path, span) }
}
