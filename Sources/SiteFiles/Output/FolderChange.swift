internal import CLinux
internal import Glibc

/// Changes of several files of an editable folder that belong together: all of them are made, or none.
package struct FolderChange: Sendable {
  /// A file that is there and gets other bytes.
  package struct Rewrite: Sendable {
    package let path: String
    /// What it must still say: what somebody else has written meanwhile is not overwritten.
    package let old: [UInt8]
    package let new: [UInt8]

    package init(_ path: String, from old: [UInt8], to new: [UInt8]) {
      (self.path, self.old, self.new) = (path, old, new)
    }
  }

  package var rewrites: [Rewrite]
  /// A file or folder that gets another name within its folder, once the files are rewritten.
  package var move: (from: String, to: String)?

  package init(_ rewrites: [Rewrite], move: (from: String, to: String)? = nil) {
    (self.rewrites, self.move) = (rewrites, move)
  }
}

extension EditableFolder {
  /// Makes changes that belong together. First everything is written beside the old files, which is when a disk is found
  /// full or read-only; then the names are swapped. Where a swap fails, those before are taken back.
  package func commit(_ change: FolderChange) throws(FileSystemError) {
    var drafts: [FileDraft] = []
    do throws(FileSystemError) {
      for rewrite in change.rewrites { drafts.append(try draft(rewrite)) }
    } catch {
      for draft in drafts { discard(draft) }
      throw error
    }
    try Interruption.held { () throws(FileSystemError) in try swap(drafts, change.move) }
  }

  private func draft(_ rewrite: FolderChange.Rewrite) throws(FileSystemError) -> FileDraft {
    guard try bytes(of: rewrite.path, limit: max(rewrite.old.count, 4 << 20)) == rewrite.old else {
      let shown = path + "/" + rewrite.path
      throw FileSystemError(refusing: shown, "‘\(shown)’ has been changed by somebody else meanwhile")
    }
    return try draft(rewrite.new, of: rewrite.path)
  }

  private func swap(
    _ drafts: [FileDraft], _ move: (from: String, to: String)?
  ) throws(FileSystemError) {
    var done = 0
    do throws(FileSystemError) {
      for draft in drafts {
        try swap(draft)
        done += 1
      }
      if let move { try rename(move.from, to: move.to) }
    } catch {
      let stuck = drafts[..<done].reversed().filter { (try? swap($0)) == nil }
      // What could not be taken back keeps its old text beside it.
      for draft in drafts where !stuck.contains(draft) { discard(draft) }
      guard !stuck.isEmpty else { throw error }
      let names = stuck.map { "‘\(path)/\($0.file)’" }.joined(separator: ", ")
      throw FileSystemError(
        refusing: path,
        "\(error.message); what had been done before was taken back, but not in \(names), whose old text is beside it",
        code: error.code, operation: error.operation)
    }
    for draft in drafts { discard(draft) }
  }

  /// Gives a file or folder another name, unless something has that name already.
  private func rename(_ old: String, to new: String) throws(FileSystemError) {
    guard let from = try folder(of: old, isMade: false), let to = try folder(of: new, isMade: false),
      let oldName = parts(of: old).last, let newName = parts(of: new).last
    else { throw FileSystemError(.reading, path + "/" + old, code: ENOENT) }
    if renameat2(from.number, oldName, to.number, newName, BALIE_RENAME_NOREPLACE) == 0 { return }
    var code = errno
    if [EINVAL, ENOSYS].contains(code), FileStatus(newName, in: to.number) == nil {
      if renameat(from.number, oldName, to.number, newName) == 0 { return }
      code = errno
    }
    let shown = path + "/" + new
    if code == EEXIST || code == ENOTEMPTY {
      throw FileSystemError(refusing: shown, "There is something at ‘\(shown)’ already", code: code)
    }
    throw FileSystemError(.writing, shown, code: code)
  }
}
