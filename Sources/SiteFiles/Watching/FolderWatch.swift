internal import Glibc

/// Tells what changes below folders. Hidden files and the litter of editors are passed over, as a build does.
///
/// The system tells of changes at once (inotify(7)). Where it cannot, because it has no watches left or the disk knows
/// none, the folders are looked through every second.
package struct FolderWatch: ~Copyable {
  /// Why folders are looked through instead of being told of.
  package enum Refusal: Error, Sendable, Hashable {
    /// `fs.inotify.max_user_watches` is used up.
    case noWatchesLeft
    /// `fs.inotify.max_user_instances`, or the number of open files, is used up.
    case noInstancesLeft
    /// The system knows no such thing.
    case notOffered(code: Int32)
    /// Whoever started it wants it so.
    case asked
  }

  /// Nil while the system tells of changes.
  package private(set) var refusal: Refusal?

  private var told: ToldFolders?
  private var looked: SeenFolders?
  private let roots: [String]

  /// Begins to watch; what changes from now on is told.
  ///
  /// - Parameters:
  ///   - roots: folders; one that is missing is watched from the moment it is there.
  ///   - isPolling: whether to look through the folders though the system could tell.
  package init(_ roots: [String], isPolling: Bool = false) {
    self.roots = roots
    do throws(Refusal) {
      guard !isPolling else { throw .asked }
      told = try ToldFolders(roots)
    } catch {
      look(because: error)
    }
  }

  private mutating func look(because refusal: Refusal) {
    self.refusal = refusal
    told = nil
    looked = SeenFolders(roots)
  }

  /// Waits for changes. Those that come together are told together: all that a branch of git changes, or all that an
  /// editor does to save one file.
  ///
  /// - Parameter milliseconds: how long to wait at most.
  /// - Returns: nothing where nothing has changed.
  package mutating func changes(within milliseconds: Int) -> FolderChanges {
    do throws(Refusal) {
      if let changes = try told?.changes(within: milliseconds) { return changes }
    } catch {
      look(because: error)
      // What happened meanwhile is not known.
      var changes = FolderChanges()
      changes.doubtAll(roots.count)
      return changes
    }
    return looked?.changes(within: milliseconds) ?? FolderChanges()
  }
}
