internal import Glibc

/// A file beside a site in which a build keeps what it may use the next time. Nothing depends on it: what fails is as if
/// it had never been there.
package struct CacheFile: Sendable {
  /// What is kept in it, by the end of its name.
  package enum Kind: String, Sendable {
    /// What the site was made from.
    case record = "balie-cache"
    /// What came of reading the content.
    case drafts = "balie-drafts"
  }

  private let path: String

  /// - Parameter output: the folder of the site.
  package init(_ kind: Kind, beside output: String) {
    var output = output
    while output.utf8.count > 1, output.utf8.last == UInt8(ascii: "/") { output.removeLast() }
    let real = resolve(output) ?? output
    let name = parts(of: real).last ?? "site"
    let hidden = ".\(name).\(kind.rawValue)"
    path = folder(of: real).map { $0 + "/" + hidden } ?? hidden
  }

  package func bytes() -> [UInt8]? {
    guard FileStatus(path)?.kind == .file,
      let file = try? Descriptor.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, shown: path, .reading),
      case .text(let bytes)? = try? file.text(limit: 1 << 31, shown: path)
    else { return nil }
    return bytes
  }

  /// Replaces it as a whole, or removes it where that fails.
  ///
  /// - Parameter write: passes on the bytes, as many at a time as it likes.
  package func replace(
    _ write: (_ pass: @escaping ([UInt8]) throws(FileSystemError) -> Void) throws(FileSystemError) -> Void
  ) {
    let draft = path + "-new"
    do {
      let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
      let file = try Descriptor.open(draft, flags, mode: 0o644, shown: draft, .creating)
      let number = file.number
      try write { bytes throws(FileSystemError) in try Descriptor.write(bytes, to: number, shown: draft) }
      try file.finish(shown: draft)
      if rename(draft, path) == 0 { return }
    } catch {
      // Said nowhere: the next build is slower, and nothing else.
    }
    unlink(draft)
    remove()
  }

  package func remove() { unlink(path) }
}
