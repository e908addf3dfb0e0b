internal import Glibc

/// One walk through a source folder.
struct SourceWalk: Sendable {
  /// A folder to list.
  struct Folder: Sendable {
    /// The path as it was walked to, below the root; empty for the root.
    let relativePath: String
    /// The path without links.
    let realPath: String
    /// Whether a link was followed on the way.
    let isLinked: Bool
    let depth: Int

    func child(_ name: String) -> String { relativePath.isEmpty ? name : relativePath + "/" + name }
    func realChild(_ name: String) -> String { realPath.isEmpty ? name : realPath + "/" + name }
  }

  let root: OpenRoot
  let limits: SourceSnapshot.Limits
  let jobs: Int

  /// Everything found, in the order of the bytes of the paths.
  func files() throws(FileSystemError) -> [FoundFile] {
    let top = Folder(relativePath: "", realPath: "", isLinked: false, depth: 0)
    let levels = try byLevels(from: top, jobs: jobs) { (folder) throws(FileSystemError) in
      do throws(FileSystemError) {
        return try list(folder)
      } catch  where folder.depth > 0 {
        return (reading: [found(folder, .unreadable(code: error.code))], below: [])
      }
    }
    return levels.joined().joined().sorted { comesBefore($0.relativePath, $1.relativePath) }
  }

  private func found(_ folder: Folder, _ fault: SourceFault) -> FoundFile {
    FoundFile(relativePath: folder.relativePath, realPath: folder.realPath, content: .fault(fault))
  }

  private func list(_ folder: Folder) throws(FileSystemError) -> (reading: [FoundFile], below: [Folder]) {
    guard folder.depth <= limits.folderDepth else {
      return ([found(folder, .tooDeep(limit: limits.folderDepth))], [])
    }
    let listing = try FolderListing(
      root.open(folder.realPath, O_RDONLY | O_DIRECTORY), shown: root.root.display(folder.relativePath))
    var files: [FoundFile] = []
    var below: [Folder] = []
    for item in try listing.items() where !FileName.isLitter(item.name) {
      let path = folder.child(item.name)
      guard item.isValidText, FileName.isPlain(item.name) else {
        let shown = folder.child(FileName.printable(item.name))
        files.append(FoundFile(relativePath: shown, realPath: shown, content: .fault(.badName)))
        continue
      }
      switch item.kind {
      case .folder:
        below.append(
          Folder(
            relativePath: path, realPath: folder.realChild(item.name), isLinked: folder.isLinked,
            depth: folder.depth + 1))
      case .link:
        switch follow(item.name, in: folder) {
        case .folder(let linked): below.append(linked)
        case .file(let file): files.append(file)
        }
      case .file:
        let content = content(of: item.name, in: listing.number, path: path)
        files.append(FoundFile(relativePath: path, realPath: folder.realChild(item.name), content: content))
      case .other:
        files.append(
          FoundFile(relativePath: path, realPath: folder.realChild(item.name), content: .fault(.notAFile)))
      }
    }
    return (files, below)
  }
}

// MARK: - Links

extension SourceWalk {
  private enum Followed {
    case folder(Folder)
    case file(FoundFile)
  }

  private func follow(_ name: String, in folder: Folder) -> Followed {
    let path = folder.child(name)
    func fault(_ fault: SourceFault) -> Followed {
      .file(FoundFile(relativePath: path, realPath: folder.realChild(name), content: .fault(fault)))
    }
    guard let real = resolve(root.realPath + "/" + folder.realChild(name)) else {
      switch errno {
      case ENOENT, ENOTDIR: return fault(.linkToNothing)
      case ELOOP: return fault(.linkLoop)
      case let code: return fault(.unreadable(code: code))
      }
    }
    guard let target = SiteFiles.path(real, below: root.realPath) else { return fault(.linkOutside) }
    switch FileStatus(real)?.kind {
    case .folder: break
    case .other: return fault(.notAFile)
    default: return .file(linkedFile(target, path: path))
    }
    if SiteFiles.path(folder.realPath, below: target) != nil { return fault(.linkLoop) }
    if folder.isLinked { return fault(.linkInsideLink) }
    return .folder(Folder(relativePath: path, realPath: target, isLinked: true, depth: folder.depth + 1))
  }

  private func linkedFile(_ target: String, path: String) -> FoundFile {
    let parts = parts(of: target)
    let content: FoundFile.Content
    do throws(FileSystemError) {
      let folder = try root.open(parts.dropLast().joined(separator: "/"), O_RDONLY | O_DIRECTORY)
      content = self.content(of: parts.last ?? "", in: folder.number, path: path)
    } catch {
      content = .fault(.unreadable(code: error.code))
    }
    return FoundFile(relativePath: path, realPath: target, content: content)
  }
}

// MARK: - Files

extension SourceWalk {
  /// Lists or reads what is known to be a file. Should it have become a pipe meanwhile, opening does not block.
  private func content(of name: String, in folder: CInt, path: String) -> FoundFile.Content {
    guard root.root.readsText(path) else {
      guard let status = FileStatus(name, in: folder) else { return .fault(.unreadable(code: errno)) }
      return status.kind == .file ? .listed(size: status.size) : .fault(.notAFile)
    }
    do throws(FileSystemError) {
      let file = try Descriptor.open(
        name, in: folder, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY, shown: path, .reading)
      return try file.text(limit: limits.bytes(for: path), shown: path)
    } catch {
      return .fault(.unreadable(code: error.code))
    }
  }
}

extension Descriptor {
  /// Reads a regular file up to a limit, even where it grows meanwhile.
  func text(limit: Int, shown: String) throws(FileSystemError) -> FoundFile.Content {
    let status = try status(shown: shown)
    guard status.kind == .file else { return .fault(.notAFile) }
    guard status.size <= limit else { return .fault(.tooLarge(size: status.size, limit: limit)) }
    var bytes = try bytes(upTo: status.size + 1, shown: shown)
    while bytes.count > status.size {
      let more = try self.bytes(upTo: min(65536, limit + 1 - bytes.count), shown: shown)
      if more.isEmpty { break }
      bytes += more
      if bytes.count > limit { return .fault(.tooLarge(size: nil, limit: limit)) }
    }
    return .text(bytes)
  }

  /// Reads until a count is reached or the file ends.
  func bytes(upTo count: Int, shown: String) throws(FileSystemError) -> [UInt8] {
    var code: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[done..<count])
        guard let read = read(into: rest) else {
          code = errno
          return
        }
        done += read
        if read < rest.count { return }  // A plain file gives less only at its end.
      }
    }
    guard code == 0 else { throw FileSystemError(.reading, shown, code: code) }
    return bytes
  }
}
