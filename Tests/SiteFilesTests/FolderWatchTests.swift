import Foundation
import Glibc
import SiteFiles
import Testing

/// What is told of folders that change, by the system and by looking.
@Suite struct FolderWatchTests {
  private let folder = TemporaryFolder()

  /// Everything that is told until something that is waited for is among it.
  private func told(
    _ watch: inout FolderWatch, until isThere: (FolderChanges) -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Set<String> {
    var paths: Set<String> = []
    for _ in 0..<100 {
      let changes = watch.changes(within: 200)
      paths.formUnion(changes.places.map { "\($0.root):\($0.path)" })
      if isThere(changes) { return paths }
    }
    Issue.record("nothing came but \(paths)", sourceLocation: sourceLocation)
    return paths
  }

  private func told(
    _ watch: inout FolderWatch, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Set<String> {
    told(
      &watch, until: { $0.places.contains { "\($0.root):\($0.path)" == path } },
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [false, true]) func filesThatAreWritten(_ isPolling: Bool) throws {
    folder.write("1", to: "a/b/file.yaml")
    folder.write("1", to: "theme/page.html")
    var watch = FolderWatch([folder("a"), folder("theme")], isPolling: isPolling)
    #expect((watch.refusal == .asked) == isPolling)
    #expect(watch.changes(within: 20).isEmpty)
    folder.write("22", to: "a/b/file.yaml")
    #expect(told(&watch, "0:b/file.yaml").contains("0:b/file.yaml"))
    folder.write("22", to: "theme/page.html")
    #expect(told(&watch, "1:page.html") == ["1:page.html"])
    try FileManager.default.removeItem(atPath: folder("a/b/file.yaml"))
    #expect(told(&watch, "0:b/file.yaml").contains("0:b/file.yaml"))
  }

  @Test func aFileThatTakesThePlaceOfAnother() throws {
    folder.write("1", to: "a/file.yaml")
    var watch = FolderWatch([folder("a")])
    folder.write("2", to: "a/.file.yaml.swp")
    folder.write("2", to: "a/file.yaml~")
    folder.write("2", to: "a/.new")
    #expect(rename(folder("a/.new"), folder("a/file.yaml")) == 0)
    #expect(told(&watch, "0:file.yaml") == ["0:file.yaml"])
  }

  @Test(arguments: [false, true]) func foldersThatComeAndGo(_ isPolling: Bool) throws {
    folder.makeFolder("a")
    folder.write("1", to: "elsewhere/deep/one.yaml")
    var watch = FolderWatch([folder("a")], isPolling: isPolling)
    #expect(rename(folder("elsewhere"), folder("a/new")) == 0)
    #expect(told(&watch, "0:new/deep/one.yaml").contains("0:new/deep/one.yaml"))
    // The new folder is watched from then on, and under its newest name.
    #expect(rename(folder("a/new"), folder("a/newer")) == 0)
    #expect(told(&watch, "0:newer/deep/one.yaml").contains("0:newer/deep/one.yaml"))
    folder.write("2", to: "a/newer/deep/two.yaml")
    #expect(told(&watch, "0:newer/deep/two.yaml").contains("0:newer/deep/two.yaml"))
    #expect(rename(folder("a/newer"), folder("gone")) == 0)
    _ = watch.changes(within: 1_500)
    folder.write("3", to: "gone/deep/three.yaml")
    #expect(watch.changes(within: isPolling ? 1_100 : 100).isEmpty)
  }

  @Test func manyFilesComeTogether() throws {
    folder.makeFolder("a")
    var watch = FolderWatch([folder("a")])
    for number in 0..<3_000 { folder.write("1", to: "a/\(number % 50)/\(number).yaml") }
    var seen: Set<String> = []
    var times = 0
    while seen.count < 3_000, times < 100 {
      let changes = watch.changes(within: 500)
      times += changes.isEmpty ? 0 : 1
      seen.formUnion(changes.paths(inRoot: 0).filter { $0.hasSuffix(".yaml") })
      if !changes.uncertain.isEmpty { return }
    }
    #expect(seen.count == 3_000)
    #expect(times <= 5)
  }

  @Test func moreThanTheSystemKeepsIsDoubted() throws {
    folder.makeFolder("a")
    var watch = FolderWatch([folder("a")])
    // Two files in turn, since the system keeps the same notice only once; its queue is usually shorter than this.
    for _ in 0..<10_000 {
      for name in ["a/one.yaml", "a/two.yaml"] { close(open(folder(name), O_WRONLY | O_CREAT, 0o644)) }
    }
    let limit =
      (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
      .flatMap { Int($0.filter(\.isNumber)) } ?? 0
    guard limit < 20_000 else { return }
    _ = told(&watch) { $0.uncertain == [0] }
    folder.write("3", to: "a/after.yaml")
    #expect(told(&watch, "0:after.yaml").contains("0:after.yaml"))
  }

  @Test func aRootThatIsAwayForAWhile() throws {
    folder.write("1", to: "a/file.yaml")
    var watch = FolderWatch([folder("a")])
    #expect(rename(folder("a"), folder("b")) == 0)
    _ = told(&watch) { $0.uncertain == [0] }
    #expect(rename(folder("b"), folder("a")) == 0)
    _ = told(&watch) { $0.uncertain == [0] }
    folder.write("2", to: "a/file.yaml")
    #expect(told(&watch, "0:file.yaml").contains("0:file.yaml"))
  }

  @Test func aRootThatComesLater() throws {
    var watch = FolderWatch([folder("later")])
    #expect(watch.changes(within: 10).isEmpty)
    folder.write("1", to: "later/file.yaml")
    _ = told(&watch) { $0.uncertain == [0] }
    folder.write("2", to: "later/file.yaml")
    #expect(told(&watch, "0:file.yaml").contains("0:file.yaml"))
  }
}
