internal import CLinux
internal import Glibc

/// A folder as it was in a revision of a git repository, read through `git archive`. Nothing is written anywhere.
package enum GitTree {
  /// Why a revision could not be read.
  package enum Refusal: Error, Sendable, Hashable {
    /// There is no `git` on this machine.
    case noGit
    /// What git said about the revision.
    case refused(String)
    /// More than is read of one revision.
    case tooLarge
  }

  /// The most bytes that are read of one revision, 1 GiB.
  static let limit = 1 << 30

  /// The files of a folder of a revision by their paths from there.
  ///
  /// - Parameters:
  ///   - revision: such as `HEAD~1`: the folder as it was then; or with a path, as `main:content`.
  ///   - folder: the folder, and where a path that begins with `./` is counted from.
  package static func files(
    of revision: String, in folder: String
  ) throws(FileSystemError) -> Result<[String: [UInt8]], Refusal> {
    guard !revision.hasPrefix("-") else { return .failure(.refused("a revision does not begin with ‘-’")) }
    guard revision.contains(":") else { return try archive(revision, in: folder) }
    // Within a folder git packs only what that folder has, so a tree by itself is packed at the top.
    let tree: String
    switch try ask(["rev-parse", "--verify", "--quiet", "--end-of-options", revision], in: folder) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let bytes): tree = line(bytes)
    }
    switch try ask(["rev-parse", "--show-cdup"], in: folder) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let bytes):
      return try archive(tree, in: line(bytes).isEmpty ? folder : "\(folder)/\(line(bytes))")
    }
  }

  private static func archive(
    _ tree: String, in folder: String
  ) throws(FileSystemError) -> Result<[String: [UInt8]], Refusal> {
    switch try ask(["archive", "--format=tar", tree], in: folder) {
    case .failure(let refusal): .failure(refusal)
    case .success(let archive): .success(TarArchive.files(in: archive))
    }
  }

  private static func ask(
    _ arguments: [String], in folder: String
  ) throws(FileSystemError) -> Result<[UInt8], Refusal> {
    guard let run = try ProgramRun.run(["git", "-C", folder] + arguments, limit: limit) else {
      return .failure(.noGit)
    }
    if run.isCut { return .failure(.tooLarge) }
    guard run.status == 0 else {
      let words = String(decoding: run.complaints, as: UTF8.self).split(separator: "\n").joined(
        separator: "; ")
      return .failure(.refused(words.isEmpty ? "there is no such revision or path" : words))
    }
    return .success(run.output)
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}

/// Another program, run to its end.
struct ProgramRun {
  let output: [UInt8]
  let complaints: [UInt8]
  /// Whether there was more output than was asked for.
  let isCut: Bool
  /// What it ended with; 128 and more for a signal.
  let status: Int32

  /// Runs a program that is found by its name and reads nothing; nil where there is none of that name.
  static func run(_ arguments: [String], limit: Int) throws(FileSystemError) -> ProgramRun? {
    var (output, errors): ([CInt], [CInt]) = ([-1, -1], [-1, -1])
    guard pipe2(&output, O_CLOEXEC) == 0 else { throw FileSystemError(.reading, arguments[0], code: errno) }
    let standard = Descriptor(number: output[0])
    guard pipe2(&errors, O_CLOEXEC) == 0 else {
      let code = errno
      _ = close(output[1])
      throw FileSystemError(.reading, arguments[0], code: code)
    }
    let complaints = Descriptor(number: errors[0])
    let (process, code) = start(arguments, output: output[1], errors: errors[1])
    // Else the pipes would never end.
    _ = close(output[1])
    _ = close(errors[1])
    guard let process else {
      if code == ENOENT { return nil }
      throw FileSystemError(.reading, arguments[0], code: code)
    }
    let read = readBoth(standard, complaints, limit: limit)
    if read.isCut { _ = kill(process, SIGTERM) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let ending = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return ProgramRun(output: read.output, complaints: read.complaints, isCut: read.isCut, status: ending)
  }

  private static func start(
    _ arguments: [String], output: CInt, errors: CInt
  ) -> (process: pid_t?, code: CInt) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    return (code == 0 ? process : nil, code)
  }

  /// Reads both to their ends, whichever has something first, so that neither waits for the other.
  private static func readBoth(
    _ standard: borrowing Descriptor, _ complaints: borrowing Descriptor, limit: Int
  ) -> (output: [UInt8], complaints: [UInt8], isCut: Bool) {
    var (output, errors): ([UInt8], [UInt8]) = ([], [])
    var open = [
      pollfd(fd: standard.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: complaints.number, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0.fd >= 0 }) {
      guard poll(&open, nfds_t(open.count), -1) >= 0 || errno == EINTR else { break }
      for place in open.indices where open[place].fd >= 0 && open[place].revents != 0 {
        let number = open[place].fd
        let count = buffer.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          open[place].fd = -1
          continue
        }
        if place == 0 {
          output += buffer[..<count]
        } else if errors.count < 1 << 16 {
          errors += buffer[..<count]
        }
        if output.count > limit { return (output, errors, true) }
      }
    }
    return (output, errors, false)
  }
}
