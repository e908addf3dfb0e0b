internal import CLinux
internal import Glibc

/// New bytes of a file that lie beside it, with its permissions.
struct FileDraft: Equatable {
  /// The file, from the folder that is edited.
  let file: String
  let name: String

  init(of file: String) {
    self.file = file
    name = ".\(parts(of: file).last ?? file).balie-new"
  }
}

extension EditableFolder {
  /// Writes new bytes beside a file; nothing is left of them where that fails.
  func draft(_ bytes: [UInt8], of file: String) throws(FileSystemError) -> FileDraft {
    let shown = path + "/" + file
    let draft = FileDraft(of: file)
    guard let folder = try folder(of: file, isMade: true), let name = parts(of: file).last else {
      return draft
    }
    let old = FileStatus(name, in: folder.number)
    let descriptor = try Descriptor.open(
      draft.name, in: folder.number, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o666, shown: shown,
      .writing)
    do throws(FileSystemError) {
      try descriptor.write(bytes, shown: shown)
      if let old, old.kind == .file { _ = fchmod(descriptor.number, old.permissions) }
      try descriptor.finish(shown: shown)
    } catch {
      _ = unlinkat(folder.number, draft.name, 0)
      throw error
    }
    return draft
  }

  /// Puts a draft in the place of its file, and the file in the place of the draft; done twice, all is as it was.
  func swap(_ draft: FileDraft) throws(FileSystemError) {
    let shown = path + "/" + draft.file
    guard let folder = try folder(of: draft.file, isMade: false), let name = parts(of: draft.file).last else {
      throw FileSystemError(.writing, shown, code: ENOENT)
    }
    if renameat2(folder.number, draft.name, folder.number, name, BALIE_RENAME_EXCHANGE) == 0 { return }
    let code = errno
    guard [EINVAL, ENOSYS].contains(code) else { throw FileSystemError(.writing, shown, code: code) }
    // Some disks cannot swap in one step.
    let aside = draft.name + "-aside"
    guard renameat(folder.number, name, folder.number, aside) == 0 else {
      throw FileSystemError(.writing, shown, code: errno)
    }
    guard renameat(folder.number, draft.name, folder.number, name) == 0 else {
      let code = errno
      _ = renameat(folder.number, aside, folder.number, name)
      throw FileSystemError(.writing, shown, code: code)
    }
    _ = renameat(folder.number, aside, folder.number, draft.name)
  }

  func discard(_ draft: FileDraft) {
    guard let folder = try? folder(of: draft.file, isMade: false) else { return }
    _ = unlinkat(folder.number, draft.name, 0)
  }
}
