package import Parallelism

extension RunProgress {
  /// Keeps a build that was stopped from going on: whoever makes pages asks before each.
  ///
  /// - Parameter site: the folder of the site, which is still as it was.
  package func refuseIfStopped(_ site: String) throws(FileSystemError) {
    guard isStopped else { return }
    throw FileSystemError(refusing: site, "The build was stopped; the site in ‘\(site)’ is as it was")
  }
}
