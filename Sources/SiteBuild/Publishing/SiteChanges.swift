import Rendering
package import SiteFiles

/// What has to be done to a published site so that it becomes the site that was built.
///
/// A published site is rarely swapped as a whole: files arrive one after the other, and citizens read in between. The
/// order makes every moment a good one: what pages need comes before them, new pages before those that link to them,
/// and what no page needs any more goes last.
package struct SiteChanges: Sendable {
  /// What must be there before the next step begins.
  package enum Step: String, Sendable, CaseIterable, Comparable {
    /// Style sheets, scripts, pictures, indexes, data: all that pages and programs ask for by name.
    case assets
    /// Pages, then what lists them: the site map and the feeds.
    case pages

    package static func < (a: Step, b: Step) -> Bool { a == .assets && b == .pages }
  }

  /// A file to upload.
  package struct File: Sendable, Hashable {
    package let path: String
    /// Whether there was no file of this path before.
    package let isNew: Bool
    package let step: Step
    /// What a server says that the file is (RFC 9110, section 8.3).
    package let mediaType: String
    /// How long browsers may keep it (RFC 9111, section 5.2).
    package let cacheControl: String
    /// Of the file's bytes, as 64 hexadecimal digits.
    package let sha256: String
    /// In bytes.
    package let size: Int
  }

  /// In the order in which to upload them.
  package let upload: [File]
  /// The files to delete, in the order in which to delete them; pages first.
  package let delete: [String]
  /// How many files are the same.
  package let unchanged: Int
  /// The manifest for the time of the upload.
  package let pending: String

  package var isEmpty: Bool { upload.isEmpty && delete.isEmpty }

  /// Compares what was published with a site on this disk.
  ///
  /// - Throws: where the site is not there or not whole.
  package static func between(
    _ published: PublishedManifest, andSiteAt folder: String
  ) throws(FileSystemError) -> SiteChanges {
    let site = try PublishedManifest.ofSite(at: folder)
    var upload: [File] = []
    for (path, digest) in site.digests where published.digests[path] != digest {
      upload.append(
        File(
          path: path, isNew: published.digests[path] == nil, sha256: digest,
          size: try PublishedManifest.size(of: path, inSiteAt: folder)))
    }
    return SiteChanges(
      upload: upload.sorted { $0.comesBefore($1) },
      delete: published.digests.keys.filter { site.digests[$0] == nil }.sorted(by: Self.goesBefore),
      unchanged: site.digests.count - upload.count, pending: published.text(onTheWayTo: site))
  }

  /// Pages go before what they need.
  private static func goesBefore(_ a: String, _ b: String) -> Bool {
    let (placeA, placeB) = (PlaceInUpload(a), PlaceInUpload(b))
    return placeA == placeB ? a.utf8.lexicographicallyPrecedes(b.utf8) : placeB < placeA
  }
}

extension SiteChanges.File {
  init(path: String, isNew: Bool, sha256: String, size: Int) {
    self.init(
      path: path, isNew: isNew, step: PlaceInUpload(path) < .page ? .assets : .pages,
      mediaType: MediaType.ofFile(path), cacheControl: HostFiles.cacheControl(ofFile: path), sha256: sha256,
      size: size)
  }

  fileprivate func comesBefore(_ other: SiteChanges.File) -> Bool {
    let (place, otherPlace) = (PlaceInUpload(path), PlaceInUpload(other.path))
    if place != otherPlace { return place < otherPlace }
    if isNew != other.isNew { return isNew }
    return path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}

/// The place of a file in the order of an upload.
private enum PlaceInUpload: Int, Comparable {
  /// Nothing names a fingerprinted file before it is there.
  case fingerprinted
  /// Data keep their names, and name fingerprinted files.
  case data
  case page
  /// Site maps and feeds name pages.
  case listOfPages

  init(_ path: String) {
    let file = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
    self =
      if file.hasSuffix(".html") {
        .page
      } else if file.hasSuffix(".xml") {
        .listOfPages
      } else {
        HostFiles.isKeptForever(path) ? .fingerprinted : .data
      }
  }

  static func < (a: PlaceInUpload, b: PlaceInUpload) -> Bool { a.rawValue < b.rawValue }
}
