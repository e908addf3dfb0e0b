internal import Glibc

/// What is different below watched folders from what it was before.
package struct FolderChanges: Sendable, Hashable {
  /// A file, or a folder that came or went as a whole.
  package struct Place: Sendable, Hashable {
    /// The number of the watched folder, in the order in which they were given.
    package let root: Int
    /// The path below it.
    package let path: String

    package init(root: Int, path: String) { (self.root, self.path) = (root, path) }

    func child(_ name: String) -> Place { Place(root: root, path: path.isEmpty ? name : path + "/" + name) }

    /// Whether it is a folder itself, or something below it.
    func isBelow(_ folder: Place) -> Bool {
      root == folder.root && SiteFiles.path(path, below: folder.path) != nil
    }
  }

  package private(set) var places: Set<Place> = []
  /// The folders of which only a look at everything can tell what is different.
  package private(set) var uncertain: Set<Int> = []

  package init() {}

  package var isEmpty: Bool { places.isEmpty && uncertain.isEmpty }

  /// What is different below one of the folders.
  package func paths(inRoot root: Int) -> Set<String> {
    Set(places.lazy.filter { $0.root == root }.map(\.path))
  }

  package mutating func insert(_ place: Place) { places.insert(place) }

  package mutating func doubt(_ root: Int) { uncertain.insert(root) }

  mutating func doubtAll(_ count: Int) { uncertain.formUnion(0..<count) }

  /// Waits where nothing is watched.
  package static func none(after milliseconds: Int) -> FolderChanges {
    poll(nil, 0, CInt(clamping: milliseconds))
    return FolderChanges()
  }
}
