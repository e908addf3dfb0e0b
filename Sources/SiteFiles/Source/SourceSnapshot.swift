package import Diagnostics

/// The source folders of a build as they were at one moment: texts read, other files listed.
///
/// Everything that a run reads from its source folders is read here, before the run begins.
package struct SourceSnapshot: Sendable {
  /// A source folder to read.
  package struct Root: Sendable {
    /// The folder as given on the command line.
    package let path: String
    /// What the paths of its files begin with where findings tell them: the folder as given, or a name for it.
    let shown: String
    /// Whether a file is text to read, told from its path below the root.
    package let readsText: @Sendable (_ relativePath: String) -> Bool

    package init(
      path: String, shown: String? = nil, readsText: @escaping @Sendable (_ relativePath: String) -> Bool
    ) {
      (self.path, self.shown) = (path, shown ?? path)
      self.readsText = readsText
    }

    /// A root whose texts are told by their extensions, such as `yaml`, without dot.
    package init(path: String, shown: String? = nil, textExtensions: Set<String>) {
      self.init(path: path, shown: shown) {
        textExtensions.contains(String(FileName.fileExtension(of: $0)))
      }
    }

    /// The path that findings tell for a file below this root.
    func shown(_ relativePath: String) -> String { Self.joined(shown, relativePath) }

    /// The path by which people can look at a file below this root, where the system refuses it.
    func display(_ relativePath: String) -> String { Self.joined(path, relativePath) }

    private static func joined(_ path: String, _ relativePath: String) -> String {
      let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }.map(path.utf8.index(after:))
      let folder = path[..<(end ?? path.startIndex)]
      if relativePath.isEmpty { return end == nil ? path : String(folder) }
      return folder + "/" + relativePath
    }
  }

  /// How much is read at most.
  package struct Limits: Sendable {
    /// Bytes of one text, by the extension of its name.
    package let bytesByExtension: [String: Int]
    /// Bytes of one text with any other extension.
    package let otherBytes: Int
    /// Folders within folders below a root.
    package let folderDepth: Int

    package init(
      bytesByExtension: [String: Int] = ["md": 256 << 10], otherBytes: Int = 1 << 20, folderDepth: Int = 32
    ) {
      self.bytesByExtension = bytesByExtension
      self.otherBytes = otherBytes
      self.folderDepth = folderDepth
    }

    func bytes(for path: String) -> Int {
      bytesByExtension[String(FileName.fileExtension(of: path))] ?? otherBytes
    }
  }

  /// A file in a source folder.
  package struct Entry: Sendable, Hashable {
    /// The number of the root, in the order in which the roots were given.
    package let root: Int
    /// The path below the root, with `/` between parts.
    package let relativePath: String
    /// The text; nil for a file that is only listed.
    package let file: FileID?
    /// The size in bytes.
    package let size: Int
    /// Where the file is really, below the root: another path than ``relativePath`` where a link leads to it.
    let realPath: String

    /// Whether a link leads to it: the file itself has another path.
    package var isLinked: Bool { realPath != relativePath }

    init(root: Int, relativePath: String, file: FileID?, size: Int, realPath: String? = nil) {
      self.root = root
      self.relativePath = relativePath
      self.file = file
      self.size = size
      self.realPath = realPath ?? relativePath
    }
  }

  /// Where the bytes of listed files are.
  enum Store: Sendable {
    case folders([OpenRoot])
    case memory([[String: [UInt8]]])
  }

  /// The files, root after root, each root's in the order of the bytes of their paths. Files with a finding
  /// against them are left out.
  package let entries: [Entry]
  /// The files with a finding against them, with their empty texts: they are there, though nobody can read them.
  package let faults: [Entry]
  /// The texts. Files with a finding against them are here too, empty, so that findings have a place.
  package let map: SourceMap
  /// What is wrong with files as files, sorted.
  package let findings: [Diagnostic]
  let store: Store

  /// The files of one root.
  package func entries(inRoot root: Int) -> ArraySlice<Entry> {
    let start = entries.firstIndex { $0.root >= root } ?? entries.endIndex
    let end = entries[start...].firstIndex { $0.root > root } ?? entries.endIndex
    return entries[start..<end]
  }
}
