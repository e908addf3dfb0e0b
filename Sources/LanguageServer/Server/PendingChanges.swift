import Diagnostics

typealias FileNumber = FileID

/// What has changed and has not been looked at yet.
struct PendingChanges {
  /// Texts of the client, by path within the content folder.
  var texts: Set<String> = []
  /// Texts on disk that have changed.
  var onDisk: Set<String> = []
  /// Whether files may have come, gone or moved, so that the folder must be read as a whole.
  var isFolderUnknown = false
  /// Files that were read again, and whose findings have not been told yet.
  var untold: Set<FileID> = []
  /// When they are to be looked at.
  private(set) var due: Int?
  private var first: Int?

  var isEmpty: Bool { texts.isEmpty && onDisk.isEmpty && !isFolderUnknown }

  /// Puts the look off a little, though not for ever.
  mutating func postpone(_ time: ServerTime) {
    let begin = first ?? time.milliseconds
    first = begin
    due = min(time.milliseconds + LanguageServer.pause.least, begin + LanguageServer.pause.most)
  }

  mutating func settled() { (due, first) = (nil, nil) }
}
