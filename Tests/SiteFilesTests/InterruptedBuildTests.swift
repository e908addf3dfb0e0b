import Foundation
import Glibc
import SiteFiles
import Testing

@Suite struct InterruptedBuildTests {
  let folder = TemporaryFolder()

  @Test func anAbandonedBuildLeavesNothing() throws {
    try build(["a/b": "1"], in: folder)
    let before = folder.tree("")
    let generation = try OutputGeneration.begin(at: folder("public"))
    try generation.write([1], to: "x/y")
    generation.abandon()
    #expect(folder.tree("") == before)
    do {
      let forgotten = try OutputGeneration.begin(at: folder("public"))
      try forgotten.write([1], to: "x/y")
    }
    #expect(folder.tree("") == before)
  }

  @Test func twoBuildsAtOnceAreRefused() throws {
    for pages in [[:], ["a": "1"]] {
      let first = try OutputGeneration.begin(at: folder("public"))
      let error = #expect(throws: FileSystemError.self) { try OutputGeneration.begin(at: folder("public")) }
      #expect(
        error?.message == "Another build is writing to ‘\(folder("public"))’; wait until it has ended")
      for (path, text) in pages { try first.write(Array(text.utf8), to: path) }
      _ = try first.finish()
    }
    try build(["a": "2"], in: folder)
    #expect(folder.text("public/a") == "2")
  }

  @Test func whatAKilledBuildWroteIsRemoved() throws {
    try build(["a": "1"], in: folder)
    folder.write("", to: ".public.balie-next/.balie-unfinished")
    folder.write("half", to: ".public.balie-next/x/y/half.html")
    try build(["a": "2"], in: folder)
    #expect(folder.tree("public") == [".balie", "a", "manifest.sha256"])
    #expect(folder.status(".public.balie-next") == nil)
  }

  /// Killed between the swap and the removal of the old site: what people put there is not lost.
  @Test func anOldSiteLeftBehindIsRemovedWithCare() throws {
    try build(["a": "1", "d/b": "1"], in: folder)
    folder.write("shared", to: "public/CNAME")
    try build(["a": "1", "d/b": "1"], in: folder, at: "other")
    rename(folder("other"), folder(".public.balie-next"))
    Glibc.link(folder("public/CNAME"), folder(".public.balie-next/CNAME"))
    folder.write("late", to: ".public.balie-next/d/late.txt")
    try build(["a": "2"], in: folder)
    #expect(folder.tree("public") == [".balie", "CNAME", "a", "d/", "d/late.txt", "manifest.sha256"])
    #expect(folder.status(".public.balie-next") == nil)
  }

  @Test func aStrangeFolderInTheWayIsRefused() throws {
    folder.write("x", to: ".public.balie-next/mine.txt")
    let error = #expect(throws: FileSystemError.self) { try build(["a": "1"], in: folder) }
    #expect(error?.message.contains("stands where the new site is to grow; remove it") == true)
    #expect(folder.tree("") == [".public.balie-next/", ".public.balie-next/mine.txt"])
  }

  /// A limit on the size of files stands for a disk that takes no more; no special rights are needed.
  @Test func aFailedWriteLeavesTheOldSiteWhole() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      try build(["a": "1", "d/b": "1"], in: folder)
      folder.write("mine", to: "public/CNAME")
      let before = folder.tree("")
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: rlim_t.max)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let generation = try OutputGeneration.begin(at: folder("public"))
      try generation.write([1, 2, 3], to: "a")
      let error = #expect(throws: FileSystemError.self) {
        try generation.write([UInt8](repeating: 1, count: 10_000), to: "d/b")
      }
      #expect(error?.code == EFBIG)
      #expect(error?.message == "The file ‘\(folder("public/d/b"))’ is larger than this system allows")
      let refusal = #expect(throws: FileSystemError.self) { try generation.finish() }
      #expect(refusal?.message.contains("stays as it was because a file could not be written") == true)
      #expect(folder.tree("") == before)
      #expect(folder.text("public/a") == "1")
      #expect(folder.text("public/d/b") == "1")
    }
  }

  /// A real full disk, where the system lets us mount one.
  @Test(.enabled(if: geteuid() == 0)) func aFullDiskLeavesTheOldSiteWhole() throws {
    folder.makeFolder("disk")
    guard mount("none", folder("disk"), "tmpfs", 0, "size=256k") == 0 else { return }
    defer { umount2(folder("disk"), Int32(MNT_DETACH)) }
    try build(["a": "1", "d/b": String(repeating: "x", count: 50_000)], in: folder, at: "disk/public")
    let before = folder.tree("disk")
    let generation = try OutputGeneration.begin(at: folder("disk/public"))
    let error = #expect(throws: FileSystemError.self) {
      for i in 0..<20 { try generation.write([UInt8](repeating: 2, count: 20_000), to: "n/\(i)") }
    }
    #expect(error?.code == ENOSPC)
    #expect(error?.message.hasPrefix("The disk is full while writing ‘\(folder("disk/public/n/"))") == true)
    generation.abandon()
    #expect(folder.tree("disk") == before)
    try build(["a": "2"], in: folder, at: "disk/public")
    #expect(folder.text("disk/public/a") == "2")
  }

  /// Files that wait for their place have names that mean nothing to people.
  @Test(.enabled(if: geteuid() == 0)) func aFullDiskNamesTheSiteThatIsChanged() throws {
    folder.makeFolder("disk")
    guard mount("none", folder("disk"), "tmpfs", 0, "size=256k") == 0 else { return }
    defer { umount2(folder("disk"), Int32(MNT_DETACH)) }
    try build(["a": "1"], in: folder, at: "disk/public")
    let patch = try #require(try SitePatch.begin(at: folder("disk/public"), protecting: [], jobs: 1))
    let error = #expect(throws: FileSystemError.self) {
      for i in 0..<20 {
        _ = try patch.write([UInt8](repeating: 2, count: 20_000), to: "n/\(i)", isNew: true)
      }
    }
    #expect(error?.message == "The disk is full while writing ‘\(folder("disk/public"))’")
    patch.abandon()
    #expect(folder.text("disk/public/a") == "1")
  }

  @Test func whereNothingCanBeMadeTheFolderAskedForIsNamed() {
    let error = #expect(throws: FileSystemError.self) { try OutputGeneration.begin(at: "/proc/nothing") }
    #expect(error?.message == "‘/proc/nothing’ cannot be made there")
  }

  @Test(.enabled(if: geteuid() == 0)) func aMountPointIsRefused() throws {
    folder.makeFolder("public")
    guard mount("none", folder("public"), "tmpfs", 0, "size=64k") == 0 else { return }
    defer { umount2(folder("public"), Int32(MNT_DETACH)) }
    let error = #expect(throws: FileSystemError.self) { try build(["a": "1"], in: folder) }
    #expect(error?.message.contains("is a mount point and cannot be swapped as a whole") == true)
  }
}
