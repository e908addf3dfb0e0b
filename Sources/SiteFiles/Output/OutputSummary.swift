/// What a build did to its output.
package struct OutputSummary: Sendable, Hashable {
  /// Files that are new or have other bytes than before.
  package var written: Int
  /// Files whose bytes are as they were; they were not touched.
  package var unchanged: Int
  /// Files of the build before that this one no longer has.
  package var removed: Int
  /// The size of all files of the site, in bytes, without Balie's own two.
  package var bytes: Int
  /// How many of ``bytes`` were written.
  package var bytesWritten: Int

  package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0, bytes: Int = 0, bytesWritten: Int = 0)
  {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.bytes = bytes
    self.bytesWritten = bytesWritten
  }
}
