package import SiteBuild

/// What a language server is told when it is started.
package struct ServerConfiguration: Sendable {
  /// The content folder as an absolute path; nil to look for it in the folders that the client has open.
  package let content: String?
  /// The run that a build of a content folder would be.
  package let request: @Sendable (_ content: String, _ moment: BuildRequest.Moment) -> BuildRequest
  /// The day of which facts are in force; nil for today.
  package let day: BuildRequest.Moment?
  /// The address of the manual of findings, whose headings are the codes; nil where it is not installed.
  package let manual: String?
  package let version: String

  package init(
    content: String?, day: BuildRequest.Moment?, manual: String?, version: String,
    request: @escaping @Sendable (_ content: String, _ moment: BuildRequest.Moment) -> BuildRequest
  ) {
    (self.content, self.day, self.manual, self.version) = (content, day, manual, version)
    self.request = request
  }
}

/// A moment, as the server is told it: it reads no clock.
package struct ServerTime: Sendable {
  /// Milliseconds from any beginning; they never go back.
  package let milliseconds: Int
  /// Seconds since 1970-01-01 00:00 UTC.
  package let secondsSince1970: Int

  package init(milliseconds: Int, secondsSince1970: Int) {
    (self.milliseconds, self.secondsSince1970) = (milliseconds, secondsSince1970)
  }
}
